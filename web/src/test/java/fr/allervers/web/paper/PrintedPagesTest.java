package fr.allervers.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of paper as they are drawn, in both languages; where pictures are wanted they are kept below {@code target/pictures}. */
@RunningApplication
class PrintedPagesTest {

    private static final boolean IS_WANTED =
            !System.getProperty("pictures", "false").equals("false");
    private static final float DPI = 72;
    /** No printer reaches further out, in pixels of 72 DPI: about 5 mm. */
    private static final int EDGE = 14;

    private static final int WHITE = 0xffffff;

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Programme programme;

    @Autowired
    private BeanFactory application;

    @BeforeEach
    void publish() {
        RealTerritory.publish(application);
    }

    private Map<String, String> papers() {
        var quarter = quarters.onOffer().get(5);
        var session = current.in(
                RealTerritory.ID, () -> programme.sessions(quarter).get(0).id());
        var room = current.in(
                RealTerritory.ID,
                () -> programme.sessions(quarter).get(0).place().room().id());
        var papers = new LinkedHashMap<String, String>();
        papers.put("affiche-A4", "/programme/affiche/73907.pdf?");
        papers.put("affiche-A3", "/programme/affiche/73907.pdf?format=A3&");
        papers.put("affiches", "/papier/affiches.pdf?");
        papers.put("agenda", "/papier/conseiller/centre.pdf?quarter=" + quarter + "&");
        papers.put("salle", "/papier/salle/" + room + ".pdf?quarter=" + quarter + "&");
        papers.put("lettre", "/papier/lettre/" + session + ".pdf?");
        papers.put("rapport", "/papier/rapport.pdf?quarter=" + quarter + "&");
        return papers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void eachHasSomethingOnItAndNothingWhereNoPrinterReaches(String language) throws Exception {
        for (var paper : papers().entrySet()) {
            var pdf = PrintedPapers.get(port, RealTerritory.ID, paper.getValue() + "lang=" + language);
            try (var document = Loader.loadPDF(pdf.body())) {
                var renderer = new PDFRenderer(document);
                for (int n = 0; n < document.getNumberOfPages(); n++) {
                    var page = renderer.renderImageWithDPI(n, DPI);
                    var name = "%s-%d".formatted(paper.getKey(), n + 1);
                    if (IS_WANTED) {
                        var folder = Files.createDirectories(Path.of("target", "pictures", "papier-" + language));
                        ImageIO.write(page, "png", folder.resolve(name + ".png").toFile());
                    }
                    assertThat(ink(page, 0)).as(name).isPositive();
                    assertThat(ink(page, 0) - ink(page, EDGE))
                            .as(name + " at its edge")
                            .isZero();
                }
            }
        }
    }

    /** Points that are not white, but those so near to the edge. */
    private static int ink(BufferedImage page, int edge) {
        int found = 0;
        for (int y = edge; y < page.getHeight() - edge; y++) {
            for (int x = edge; x < page.getWidth() - edge; x++) {
                found += (page.getRGB(x, y) & WHITE) == WHITE ? 0 : 1;
            }
        }
        return found;
    }
}
