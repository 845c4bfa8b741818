package fr.allervers.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RealTerritory;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.account.ApiTokens;
import fr.allervers.web.account.ClosedApplication;
import fr.allervers.web.account.Grant;
import fr.allervers.web.account.Role;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Pages of paper as they are drawn, in both languages, of an installation at a public address: each passes PDF/UA-1, and
 * nothing is empty, cut or where no printer reaches; posters have their QR code. A picture of the first page of
 * each kind is kept below {@code target/pictures}; of all pages with {@code -Dpictures=true}.
 */
@ClosedApplication
@TestPropertySource(properties = "server.forward-headers-strategy=native")
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

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    private String token = "";

    @BeforeEach
    void publish() {
        RealTerritory.publish(application);
        var account = accounts.make(
                UUID.randomUUID() + "@exemple.fr", "Ada", null, List.of(new Grant(Role.COORDINATOR, RealTerritory.ID)));
        token = tokens.make(account, "papier", true);
    }

    /** One of each kind of paper. */
    private Map<String, byte[]> papers(String language) throws Exception {
        var papers = new LinkedHashMap<String, byte[]>();
        for (var paper : addresses().entrySet()) {
            papers.put(paper.getKey(), get(paper.getValue() + "lang=" + language));
        }
        var quarter = quarters.onOffer().get(5);
        var folder = get("/papier/commune/73907.zip?quarter=" + quarter + "&lang=" + language);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(folder))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("habitants-")) {
                    papers.put("habitants", zip.readAllBytes());
                }
            }
        }
        return papers;
    }

    private byte[] get(String path) throws Exception {
        var answer = PrintedPapers.getForwarded(port, RealTerritory.ID, path, token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Map<String, String> addresses() {
        var quarter = quarters.onOffer().get(5);
        var session = current.in(
                RealTerritory.ID, () -> programme.sessions(quarter).get(0).id());
        var room = current.in(
                RealTerritory.ID,
                () -> programme.sessions(quarter).get(0).place().room().id());
        var papers = new LinkedHashMap<String, String>();
        papers.put("affiche-A4", "/programme/affiche/73907.pdf?");
        papers.put("affiche-A3", "/programme/affiche/73907.pdf?format=A3&");
        papers.put("affiches-A4", "/papier/affiches.pdf?");
        papers.put("affiches-A3", "/papier/affiches.pdf?format=A3&");
        papers.put("agenda", "/papier/conseiller/centre.pdf?quarter=" + quarter + "&");
        papers.put("salle", "/papier/salle/" + room + ".pdf?quarter=" + quarter + "&");
        papers.put("lettre", "/papier/lettre/" + session + ".pdf?");
        papers.put("rapport", "/papier/rapport.pdf?quarter=" + quarter + "&");
        return papers;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void eachHasSomethingOnItAndNothingCutOrWhereNoPrinterReaches(String language) throws Exception {
        var papers = papers(language);
        assertThat(papers)
                .containsOnlyKeys(
                        "affiche-A4",
                        "affiche-A3",
                        "affiches-A4",
                        "affiches-A3",
                        "agenda",
                        "salle",
                        "lettre",
                        "rapport",
                        "habitants");
        for (var paper : papers.entrySet()) {
            assertThat(PdfUa.faults(paper.getValue())).as(paper.getKey()).isEmpty();
            try (var document = Loader.loadPDF(paper.getValue())) {
                if (paper.getKey().startsWith("affiche")) {
                    assertThat(codes(document)).as(paper.getKey()).isEqualTo(leadingTo(paper.getKey()));
                }
                var renderer = new PDFRenderer(document);
                for (int n = 0; n < document.getNumberOfPages(); n++) {
                    var page = renderer.renderImageWithDPI(n, DPI);
                    var name = "%s-%d".formatted(paper.getKey(), n + 1);
                    if (n == 0 || IS_WANTED) {
                        var folder = Files.createDirectories(Path.of("target", "pictures", "papier-" + language));
                        ImageIO.write(page, "png", folder.resolve(name + ".png").toFile());
                    }
                    assertThat(ink(page, 0)).as(name).isPositive();
                    assertThat(ink(page, 0) - ink(page, EDGE))
                            .as(name + " at its edge")
                            .isZero();
                    assertThat(Cut.of(document, n)).as(name + ": cut").isEmpty();
                }
            }
        }
    }

    /** What the QR code of each page says. */
    private static List<String> codes(PDDocument document) throws Exception {
        var codes = new ArrayList<String>();
        for (int n = 0; n < document.getNumberOfPages(); n++) {
            codes.add(PrintedPapers.code(document, n));
        }
        return codes;
    }

    /** Where the codes of a poster, or of those of all communes, are to lead: each to its own commune. */
    private List<String> leadingTo(String paper) {
        var communes = paper.startsWith("affiches")
                ? current.in(
                        RealTerritory.ID,
                        () -> quarters.territory().communes().stream()
                                .map(c -> c.code())
                                .toList())
                : List.of("73907");
        return communes.stream()
                .map(code -> PrintedPapers.programme(RealTerritory.ID, code))
                .toList();
    }

    /** What is drawn outside a page is on no picture of it, but still among its text. */
    @Test
    void textThatLeavesItsPageIsFound() throws Exception {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                out.newLineAtOffset(PDRectangle.A4.getWidth() - 30, 400);
                out.showText("Forbach");
                out.endText();
            }

            assertThat(Cut.of(document, 0)).containsExactly("Forbach");
        }
    }

    /** Words of a page that reach further out than a printer does. */
    private static final class Cut extends PDFTextStripper {

        private final List<String> found = new ArrayList<>();

        static List<String> of(PDDocument document, int page) throws IOException {
            var cut = new Cut();
            cut.setStartPage(page + 1);
            cut.setEndPage(page + 1);
            cut.getText(document);
            return cut.found;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            var page = getCurrentPage().getMediaBox();
            boolean within = positions.stream()
                    .allMatch(p -> p.getX() >= EDGE
                            && p.getX() + p.getWidth() <= page.getWidth() - EDGE
                            && p.getY() - p.getHeight() >= EDGE
                            && p.getY() <= page.getHeight() - EDGE);
            if (!within) {
                found.add(text);
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
