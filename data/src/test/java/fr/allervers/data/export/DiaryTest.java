package fr.allervers.data.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiaryTest {

    private static final Instant CHANGED = Instant.parse("2026-12-01T08:00:00Z");

    private static DiaryEvent cancelled(ZoneId zone, LocalDateTime start, String summary) {
        return new DiaryEvent(
                "w1-1@two.aller-vers",
                4,
                CHANGED,
                true,
                start.atZone(zone),
                start.plusHours(2).atZone(zone),
                summary,
                "Mairie; salle « Été », Œting",
                49.1,
                6.9,
                "Ligne 1\nLigne 2",
                URI.create("https://exemple.fr/seance/1"));
    }

    private static String text(ZoneId zone, LocalDateTime start, String summary) {
        var event = cancelled(zone, start, summary);
        var out = new ByteArrayOutputStream();
        try {
            new Diary("two", "Deux communes", zone).write(List.of(event), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(UTF_8);
    }

    /** Summer and winter, halves of the earth, no change of clocks, an offset of half hours. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,2027-01-05T09:00,2027-01-05T08:00:00Z",
        "Europe/Paris,2027-03-27T09:00,2027-03-27T08:00:00Z",
        "Europe/Paris,2027-03-30T09:00,2027-03-30T07:00:00Z",
        "Europe/Paris,2027-10-30T09:00,2027-10-30T07:00:00Z",
        "Europe/Paris,2027-11-02T09:00,2027-11-02T08:00:00Z",
        "America/Miquelon,2027-07-05T09:00,2027-07-05T11:00:00Z",
        "America/Miquelon,2027-01-05T09:00,2027-01-05T12:00:00Z",
        "Indian/Reunion,2027-07-05T09:00,2027-07-05T05:00:00Z",
        "Pacific/Marquesas,2027-07-05T09:00,2027-07-05T18:30:00Z"
    })
    void twoReadersFindTheMomentWhereverItIs(ZoneId zone, LocalDateTime start, Instant moment) {
        var text = text(zone, start, "E-mail");

        var event = ReadEvent.all(text).get(0);
        assertThat(event.begins()).isEqualTo(moment);
        assertThat(event.ends()).isEqualTo(moment.plusSeconds(7200));
        assertThat(text).doesNotContain("BYMONTHDAY");
        assertThat(text.lines().dropWhile(l -> !l.equals("BEGIN:VTIMEZONE")).takeWhile(l -> !l.equals("END:VTIMEZONE")))
                .hasSizeLessThan(18);
    }

    /** By the rule in the text alone, whatever the readers know of the zone. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,2027-03-27T09:00,+01:00",
        "Europe/Paris,2027-03-28T09:00,+02:00",
        "Europe/Paris,2027-10-30T09:00,+02:00",
        "Europe/Paris,2027-10-31T09:00,+01:00",
        "America/Miquelon,2027-03-13T09:00,-03:00",
        "America/Miquelon,2027-03-14T09:00,-02:00",
        "America/Miquelon,2027-11-07T09:00,-03:00",
        "Indian/Reunion,2027-07-05T09:00,+04:00"
    })
    void theRuleOfTheZoneHasTheChangesOfTheClocks(ZoneId zone, LocalDateTime moment, String offset) {
        var observance = TimeZoneRule.of(zone).getApplicableObservance(moment.atZone(zone));

        assertThat(observance.getTimeZoneOffsetTo().getOffset().getId()).isEqualTo(offset);
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() {
        var summary = "Œuvrer à l’été, 🙂 ".repeat(20).strip();
        var text = text(ZoneId.of("Europe/Paris"), LocalDateTime.parse("2027-01-05T09:00"), summary);

        assertThat(text.split("\r\n")).allMatch(l -> l.getBytes(UTF_8).length <= 75);
        var folded = text.lines().filter(l -> l.startsWith(" ")).toList();
        assertThat(folded.subList(0, folded.size() - 1)).allMatch(l -> l.getBytes(UTF_8).length > 70);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(ReadEvent.all(text).get(0).summary()).isEqualTo(summary);
    }

    /** Programs that read a feed take what it calls cancelled away, as Google does; those that read a message must. */
    @Test
    void anEventSaysHowOftenAndWhenItChangedAndAFeedKeepsWhatIsCancelledAsFreeTime() {
        var text = text(ZoneId.of("Europe/Paris"), LocalDateTime.parse("2027-01-05T09:00"), "E-mail");

        assertThat(text.lines())
                .contains("METHOD:PUBLISH", "TRANSP:TRANSPARENT", "DTSTAMP:20261201T080000Z")
                .contains("URL:https://exemple.fr/seance/1");
        assertThat(ReadEvent.all(text).get(0))
                .extracting(ReadEvent::uid, ReadEvent::sequence, ReadEvent::status, ReadEvent::changedAt)
                .containsExactly("w1-1@two.aller-vers", 4, "CONFIRMED", CHANGED);
    }

    @Test
    void aMessageTakesWhatIsCancelledOutOfTheDiaryAndAsksForNoAnswer() {
        var zone = ZoneId.of("Europe/Paris");
        var event = cancelled(zone, LocalDateTime.parse("2027-01-05T09:00"), "E-mail");

        var text = new Diary("two", "Deux communes", zone).message(event, "o@exemple.fr", "a@exemple.fr");

        assertThat(text.lines()).contains("METHOD:CANCEL", "ORGANIZER:mailto:o@exemple.fr");
        assertThat(text.replace("\r\n ", "")).contains("PARTSTAT=ACCEPTED", "RSVP=FALSE", "mailto:a@exemple.fr");
        assertThat(ReadEvent.all(text).get(0).status()).isEqualTo("CANCELLED");
    }
}
