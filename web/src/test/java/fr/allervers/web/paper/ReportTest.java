package fr.allervers.web.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.paper.DrawnPage.Filled;
import fr.allervers.web.quarter.Quarters;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The map and the bars of the report for the elected, read out of the PDF as it is handed out. */
@RunningApplication
class ReportTest {

    private static final Color PINE = new Color(0x14, 0x59, 0x4f);
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double MAP_MM = 178;
    private static final double BAR_MM = 3;
    private static final Pattern SHARE = Pattern.compile("(\\d+)[\\s\\u00a0\\u202f]%");

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private BeanFactory application;

    @BeforeEach
    void publish() {
        RealTerritory.publish(application);
    }

    private PDDocument report(String language) throws Exception {
        var path = "/papier/rapport.pdf?quarter=" + quarters.onOffer().get(5);
        return Loader.loadPDF(
                PrintedPapers.get(port, RealTerritory.ID, path, language).body());
    }

    private static String words(String bundle, String key) throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(ReportTest.class.getResourceAsStream("/" + bundle), UTF_8)) {
            words.load(in);
        }
        return words.getProperty(key);
    }

    @ParameterizedTest
    @CsvSource({"fr,messages.properties", "en,messages_en.properties"})
    void theMapIsThereWithItsWordsAndItsDots(String language, String bundle) throws Exception {
        try (var report = report(language)) {
            var figures = elements(report.getDocumentCatalog().getStructureTreeRoot())
                    .filter(e -> e.getStructureType().equals("Figure"))
                    .toList();
            assertThat(figures)
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly(words(bundle, "paper.report.map.text"));

            var page = figures.get(0).getPage();
            var pictures = DrawnPage.of(page).pictures();
            assertThat(pictures).hasSize(1);
            var box = pictures.get(0);
            var paper = page.getMediaBox();
            assertThat(box.getWidth()).isCloseTo(MAP_MM * POINTS_PER_MM, within(1.0));
            assertThat(new Rectangle2D.Double(0, 0, paper.getWidth(), paper.getHeight()).contains(box))
                    .as("on its page: %s", box)
                    .isTrue();
            assertThat(pine(report, report.getPages().indexOf(page), box))
                    .as("points of the map that dots and names cover, in percent")
                    .isBetween(0.5, 20.0);
        }
    }

    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(e -> Stream.concat(Stream.of(e), elements(e)));
    }

    /** How much of a box is the colour of the map as the page is shown, at a pixel a point. */
    private static double pine(PDDocument document, int page, Rectangle2D box) throws IOException {
        var shown = new PDFRenderer(document).renderImage(page);
        int covered = 0;
        for (int x = (int) box.getMinX(); x < box.getMaxX(); x++) {
            for (int y = (int) box.getMinY(); y < box.getMaxY(); y++) {
                var colour = new Color(shown.getRGB(x, shown.getHeight() - 1 - y));
                covered += Math.abs(colour.getRed() - PINE.getRed()) < 40 && colour.getGreen() < 130 ? 1 : 0;
            }
        }
        return 100 * covered / (box.getWidth() * box.getHeight());
    }

    @ParameterizedTest
    @CsvSource({"fr", "en"})
    void eachShareHasABarAsLongAsItSays(String language) throws Exception {
        try (var report = report(language)) {
            var bars = new ArrayList<Double>();
            for (var page : report.getPages()) {
                DrawnPage.of(page).areas().stream()
                        .filter(ReportTest::isBar)
                        .map(Filled::box)
                        .sorted(Comparator.comparing(b -> -b.getY()))
                        .forEach(b -> bars.add(b.getWidth()));
            }
            var shares = SHARE.matcher(new PDFTextStripper().getText(report))
                    .results()
                    .map(m -> Integer.valueOf(m.group(1)))
                    .toList();

            assertThat(shares).hasSizeGreaterThan(2);
            assertThat(bars).hasSameSizeAs(shares);
            assertThat(shares.stream().distinct()).as("of different lengths").hasSizeGreaterThan(1);
            double ofOne = bars.get(0) / shares.get(0);
            for (int i = 0; i < bars.size(); i++) {
                assertThat(bars.get(i)).as("bar of %d %%", shares.get(i)).isCloseTo(ofOne * shares.get(i), within(1.0));
            }
        }
    }

    private static boolean isBar(Filled area) {
        return area.colour().equals(PINE) && Math.abs(area.box().getHeight() - BAR_MM * POINTS_PER_MM) < 1;
    }
}
