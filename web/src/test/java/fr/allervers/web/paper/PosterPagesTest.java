package fr.allervers.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.language.Say;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whether posters use their page, however many workshops their commune has. */
@RunningApplication
class PosterPagesTest {

    private static final double FILLED = 0.9;
    /** How many go on a page of A4 with their telephone, the way there and the QR code. */
    private static final int MOST = 5;

    private static final int MANY = 30;
    private static final Pattern MORE = Pattern.compile("Et (\\d+) autres ateliers");
    private static final Pattern WORKSHOP = Pattern.compile("\\d{4},\\s+de \\d+ h");
    private static final Pattern HOURS = Pattern.compile("de \\d+ h( \\d\\d)? à \\d+ h( \\d\\d)?");

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

    @BeforeEach
    void publish() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        RealTerritory.publish(application);
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** As many workshops in one commune, a day apart. */
    private static List<PublicSession> workshops(PublicSession like, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new PublicSession(
                        "2027-Q1-1-many" + n + "-1",
                        like.theme(),
                        like.audience(),
                        like.place(),
                        like.start().plusDays(n),
                        1,
                        1,
                        like.zone(),
                        like.seats(),
                        like.madeUp(),
                        like.change()))
                .toList();
    }

    /** The text of a page, its lines, and how far down it they go. */
    private static final class Lines extends PDFTextStripper {

        private final List<String> lines = new ArrayList<>();
        private double lowest;

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            lines.add(text.replace('\u00a0', ' '));
            for (var position : positions) {
                lowest = Math.max(lowest, position.getYDirAdj());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, MOST, 7, MANY})
    void aPosterFillsItsPageWithAllWorkshopsThatGoOnIt(int count) throws Exception {
        var pdf = current.in(RealTerritory.ID, () -> {
            var first = programme.toCome().get(0);
            var commune = first.place().commune();
            var address = PrintedPapers.programme(RealTerritory.ID, commune.code());
            var poster = new Poster(say, quarters.territory(), commune, Set.of(), address);
            return new PosterPages(printer, workshops(first, count), Paper.A4, Locale.FRENCH)
                    .print(List.of(poster), "Affiche", "Affiche");
        });

        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(PrintedPapers.code(document, 0)).startsWith(PrintedPapers.programme(RealTerritory.ID, ""));
            var read = new Lines();
            read.writeText(document, new StringWriter());
            var text = String.join("\n", read.lines);
            var more = MORE.matcher(text);
            int left = more.find() ? Integer.parseInt(more.group(1)) : 0;
            assertThat(WORKSHOP.matcher(text).results().count() + left).isEqualTo(count);
            assertThat(HOURS.matcher(text).results().count()).as("on one line").isEqualTo(count - left);
            assertThat(left > 0).isEqualTo(count > MOST);
            assertThat(read.lowest / document.getPage(0).getMediaBox().getHeight())
                    .isGreaterThan(FILLED);
        }
    }
}
