package fr.allervers.web.agenda;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.agenda.QuarterHistory.Step;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuarterHistoryTest {

    private static final Instant FIRST = Instant.parse("2026-12-01T08:00:00Z");

    private final ProblemIndex index = new ProblemIndex(new TwoCommunes().build());

    private Step published(int day, Workshop... workshops) {
        return new Step(FIRST.plusSeconds(86_400L * day), "v" + day, index, List.of(workshops), null);
    }

    private static Step takenBack(int day) {
        return new Step(FIRST.plusSeconds(86_400L * day), "v", null, List.of(), null);
    }

    private static List<DiaryEntry> after(Step... steps) {
        return List.copyOf(QuarterHistory.of(new Quarter(2027, 1), List.of(steps)));
    }

    private static Workshop held(String id, String room, LocalDateTime start) {
        return email(id, room, start, new Attendance("car-a", 4));
    }

    private static void is(DiaryEntry entry, String key, int sequence, int day, boolean cancelled) {
        assertThat(entry.session().key()).isEqualTo(key);
        assertThat(entry.sequence()).isEqualTo(sequence);
        assertThat(entry.changedAt()).isEqualTo(FIRST.plusSeconds(86_400L * day));
        assertThat(entry.cancelled()).isEqualTo(cancelled);
    }

    @Test
    void whatStaysAsItWasKeepsItsNameAndItsSequenceThoughTheRunNamedItAnew() {
        var entries = after(
                published(0, held("w1", "hall", tuesday(0, 9))), published(1, held("other", "hall", tuesday(0, 9))));

        assertThat(entries).hasSize(1);
        is(entries.get(0), "2027-Q1-0-w1-1", 0, 0, false);
        assertThat(entries.get(0).session().version()).isEqualTo("v1");
    }

    @Test
    void aMovedSessionKeepsItsNameAndRisesInSequence() {
        var entries = after(
                published(0, held("w1", "hall", tuesday(0, 9))),
                published(1, held("x", "hall", tuesday(0, 9))),
                published(2, held("y", "hall", tuesday(1, 14))));

        assertThat(entries).hasSize(1);
        is(entries.get(0), "2027-Q1-0-w1-1", 2, 2, false);
        assertThat(entries.get(0).session().start()).isEqualTo(tuesday(1, 14));
    }

    @Test
    void aCancelledSessionStaysAsItWasAndAnAddedOneIsNew() {
        var entries = after(
                published(0, held("w1", "hall", tuesday(0, 9)), held("w2", "school", tuesday(0, 14))),
                published(1, held("w1", "school", tuesday(0, 14)), held("w2", "hall", tuesday(2, 11))),
                published(2, held("w1", "school", tuesday(0, 14))));

        assertThat(entries).hasSize(2);
        is(entries.get(0), "2027-Q1-0-w1-1", 2, 2, true);
        assertThat(entries.get(0).session().start()).isEqualTo(tuesday(2, 11));
        is(entries.get(1), "2027-Q1-0-w2-1", 0, 0, false);

        var added = after(
                published(0, held("w1", "hall", tuesday(0, 9))),
                published(1, held("w1", "hall", tuesday(0, 9)), held("w2", "school", tuesday(0, 14))));
        is(added.get(1), "2027-Q1-1-w2-1", 1, 1, false);
    }

    @Test
    void whatIsTakenBackIsCancelledAndComesBackUnderItsName() {
        var first = published(0, held("w1", "hall", tuesday(0, 9)));

        is(after(first, takenBack(1)).get(0), "2027-Q1-0-w1-1", 1, 1, true);
        is(
                after(first, takenBack(1), published(2, held("z", "hall", tuesday(0, 9))))
                        .get(0),
                "2027-Q1-0-w1-1",
                2,
                2,
                false);
    }

    @Test
    void anotherAdvisorIsACancellationForTheOneAndAnAdditionForTheOther() {
        var small = new TwoCommunes();
        small.advisors.add(TwoCommunes.advisor("bob", "B", List.of(), List.of(), List.of()));
        var two = new ProblemIndex(small.build());
        var ada = held("w1", "hall", tuesday(0, 9));
        var bob = new Workshop("w1", "email", "all", "hall", "bob", ada.sessions(), ada.attendance());

        var entries = after(
                new Step(FIRST, "v0", two, List.of(ada), null),
                new Step(FIRST.plusSeconds(1), "v1", two, List.of(bob), null));

        assertThat(entries)
                .extracting(e -> e.session().advisor().id(), DiaryEntry::cancelled, DiaryEntry::sequence)
                .containsExactly(tuple("ada", true, 1), tuple("bob", false, 1));
        assertThat(entries.get(0).takenOverBy()).isEqualTo(two.advisor("bob"));
        assertThat(entries.get(1).takenOverBy()).isNull();
    }

    /** The first of two sessions was held before something happened; the second goes on, in another room. */
    @Test
    void afterAMendWhatWasHeldStaysAndASeriesGoesOnUnderItsName() {
        var series = series("w1", "hall", "screens", tuesday(0, 9), tuesday(1, 9));
        var small = new TwoCommunes();
        small.themes.add(small.themes.get(1).withId("screens~w1").withSessions(1));
        var left = new ProblemIndex(small.build());
        var goesOn = series("w1", "school", "screens~w1", tuesday(1, 9));

        var entries = after(
                published(0, series, held("w2", "hall", tuesday(0, 14)), held("w3", "hall", tuesday(1, 14))),
                new Step(FIRST.plusSeconds(86_400L), "v1", left, List.of(goesOn), tuesday(1, 9)));

        assertThat(entries).hasSize(4);
        is(entries.get(0), "2027-Q1-0-w1-1", 0, 0, false);
        is(entries.get(1), "2027-Q1-0-w1-2", 1, 1, false);
        assertThat(entries.get(1).session().room().id()).isEqualTo("school");
        assertThat(entries.get(1).session().of()).isEqualTo(2);
        assertThat(entries.get(1).session().start()).isEqualTo(tuesday(1, 9));
        is(entries.get(2), "2027-Q1-0-w2-1", 0, 0, false);
        is(entries.get(3), "2027-Q1-0-w3-1", 1, 1, true);
    }

    /** "Séance 1 sur 2" of a series of which nothing more is held. */
    @Test
    void ofASeriesThatIsCutShortTheSessionsHeldAreAllThereAre() {
        var series = series("w1", "hall", "screens", tuesday(0, 9), tuesday(1, 9));

        var entries = after(
                published(0, series), new Step(FIRST.plusSeconds(86_400L), "v1", index, List.of(), tuesday(1, 9)));

        assertThat(entries)
                .extracting(e -> e.session().number(), e -> e.session().of(), DiaryEntry::cancelled)
                .containsExactly(tuple(1, 1, false), tuple(2, 2, true));
    }

    @Test
    void whatIsMovedToAnotherDayIsRememberedWhereItWas() {
        var entries = after(
                published(0, held("w1", "hall", tuesday(0, 9))),
                published(1, held("w1", "hall", tuesday(0, 14))),
                published(2, held("w1", "hall", tuesday(1, 14))));

        assertThat(entries.get(0).gone())
                .extracting(PublishedSession::start)
                .as("the hour alone is no other day")
                .containsExactly(tuesday(0, 14));
    }

    private static Workshop series(String id, String room, String theme, LocalDateTime... sessions) {
        return new Workshop(id, theme, "all", room, "ada", List.of(sessions), List.of(new Attendance("car-a", 4)));
    }

    @Test
    void ofASeriesThatIsNotMadeUpForTheOneSessionIsCancelledAndAllOthersKeepTheirNumber() {
        var two = new TwoCommunes().build();
        var screens = index.theme("screens");
        var whole = two.withThemes(List.of(screens.withSessions(3)));
        var left = whole.withThemes(List.of(
                screens.withSessions(3),
                screens.withId(SeriesLeft.id("screens", "w")).withSessions(1)));
        var series = held("w", "hall", tuesday(0, 9))
                .withTheme("screens")
                .withSessions(List.of(tuesday(0, 9), tuesday(1, 9), tuesday(2, 9)));
        var shorter = series.withTheme(SeriesLeft.id("screens", "w")).withSessions(List.of(tuesday(2, 9)));

        var first = new Step(FIRST, "v0", new ProblemIndex(whole), List.of(series), null);
        var mend = new Step(FIRST.plusSeconds(60), "v1", new ProblemIndex(left), List.of(shorter), tuesday(1, 0));
        var again = new Step(FIRST.plusSeconds(180), "v1", mend.index(), mend.workshops(), mend.begins());

        keepsItsNumbers(after(first, mend));
        keepsItsNumbers(after(first, mend, takenBack(1), again));
    }

    /** The second session is held no more, and the third after the one that was before. */
    private static void keepsItsNumbers(List<DiaryEntry> entries) {
        assertThat(entries)
                .extracting(
                        e -> e.session().start(),
                        e -> e.session().number(),
                        e -> e.session().of(),
                        DiaryEntry::cancelled,
                        e -> e.gone().count())
                .containsExactly(
                        tuple(tuesday(0, 9), 1, 3, false, 0L),
                        tuple(tuesday(1, 9), 2, 3, true, 1L),
                        tuple(tuesday(2, 9), 3, 3, false, 0L));
    }
}
