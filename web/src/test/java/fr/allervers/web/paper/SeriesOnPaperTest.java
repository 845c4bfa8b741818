package fr.allervers.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.CommuneRow;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.language.Say;
import fr.allervers.web.programme.Place;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** A series that a mend left at other hours and in another room than its first session, as it is printed. */
@RunningApplication
class SeriesOnPaperTest {

    private static final int WEEK = 7;
    private static final int LATER = 3;

    @Autowired
    private Quarters quarters;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Programme programme;

    @Autowired
    private PdfPrinter printer;

    @Autowired
    private Say say;

    private List<PublicSession> series;
    private Place elsewhere;

    @BeforeEach
    void publish() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        RealTerritory.publish(application);
        var all = current.in(RealTerritory.ID, () -> programme.toCome());
        var first = all.get(0);
        elsewhere = all.stream()
                .map(PublicSession::place)
                .filter(p -> !p.commune().equals(first.place().commune()))
                .findFirst()
                .orElseThrow();
        series = List.of(
                numbered(first, 1, first.start(), first.place()),
                numbered(first, 2, first.start().plusDays(WEEK), first.place()),
                numbered(first, 3, first.start().plusDays(2 * WEEK).plusHours(LATER), first.place()),
                numbered(first, 4, first.start().plusDays(3 * WEEK), elsewhere));
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static PublicSession numbered(PublicSession of, int number, LocalDateTime start, Place place) {
        return new PublicSession(
                of.workshop() + "-" + number,
                of.theme(),
                of.audience(),
                place,
                start,
                number,
                4,
                of.zone(),
                of.seats(),
                of.madeUp(),
                of.change());
    }

    private String printed(String template, BiFunction<Quarters, Say, Map<String, Object>> model) throws Exception {
        var pdf =
                current.in(RealTerritory.ID, () -> printer.print(template, Locale.FRENCH, model.apply(quarters, say)));
        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("[\\s\\u00a0]+", " ")
                    .replaceAll("(?<=\\p{L})- ", "-"); // a name that goes on in the next line
        }
    }

    private String hours(int number) {
        var session = series.get(number - 1);
        return ("de " + say.hour(session.start()) + " à " + say.hour(session.end())).replace('\u00a0', ' ');
    }

    private String shortDay(int number) {
        return say.shortDay(series.get(number - 1).start());
    }

    private String poster(String commune) throws Exception {
        return printed("poster", (all, words) -> {
            var whose = all.territory().communes().stream()
                    .filter(c -> c.code().equals(commune))
                    .map(CommuneRow::commune)
                    .findFirst()
                    .orElseThrow();
            var poster = new Poster(words, all.territory(), whose, Set.of(), "https://ateliers.example.org/programme");
            return new PosterPages(printer, series, Paper.A4, Locale.FRENCH)
                    .model(List.of(poster), "Affiche", "Affiche");
        });
    }

    @Test
    void aPosterSaysHoursAndPlaceOfEachLaterSessionThatHasOthers() throws Exception {
        var text = poster(series.get(0).place().commune().code());

        assertThat(text)
                .contains(
                        "puis : " + shortDay(2) + " puis : " + shortDay(3) + ", " + hours(3),
                        shortDay(4) + ", dans un autre lieu : "
                                + elsewhere.commune().name() + ", " + elsewhere.name());
    }

    @Test
    void thePosterOfTheCommuneWhereASeriesEndsShowsAllOfIt() throws Exception {
        assertThat(poster(elsewhere.commune().code()))
                .contains(
                        "Ateliers numériques à " + elsewhere.commune().name(),
                        say.day(series.get(0).start().toLocalDate()),
                        "puis : " + shortDay(2));
    }

    @Test
    void aLetterNamesAllSessionsWithTheirHoursAndPlaces() throws Exception {
        var text = letter(series);

        assertThat(text).contains(day(1) + ", " + hours(1), day(2) + ", " + hours(2), day(3) + ", " + hours(3));
        assertThat(text)
                .contains(
                        day(4) + ", " + hours(4) + " " + elsewhere.whole(),
                        "Vous avez une place",
                        "Un même groupe suit les 4 séances");
    }

    @Test
    void aLetterSaysOnePlaceOnceAndWhichSessionsAreNoLongerHeld() throws Exception {
        var cancelled = new PublicSession.Change(PublicSession.Status.CANCELLED, null, null, Instant.EPOCH, 1);
        var second = series.get(1);
        var off = new PublicSession(
                second.id(),
                second.theme(),
                second.audience(),
                second.place(),
                second.start(),
                second.number(),
                second.sessions(),
                second.zone(),
                second.seats(),
                second.madeUp(),
                cancelled);
        var text = letter(List.of(series.get(0), off, series.get(2)));

        assertThat(text)
                .containsOnlyOnce(series.get(0).place().whole())
                .contains("Votre atelier a changé", "N’a plus lieu : " + day(2) + ", " + hours(2), "les 2 séances");
    }

    private String day(int number) {
        return say.day(series.get(number - 1).start().toLocalDate());
    }

    private String letter(List<PublicSession> sessions) throws Exception {
        return printed("letter", (all, words) -> new Letter(words, all.territory(), sessions).model(Locale.FRENCH));
    }
}
