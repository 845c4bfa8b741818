package fr.allervers.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class PostersTest {

    private static final String MADE_UP = "val-daigremont";
    private static final int DPI = 100;
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @BeforeEach
    void publish() {
        publish(MADE_UP, Territories.copy(MADE_UP));
        publish(RealTerritory.ID, RealTerritory.copy());
    }

    private void publish(String territory, TerritoryCopy copy) {
        current.in(territory, () -> {
            if (territories.current(territory) == 0) {
                territories.keep(copy, null, "imported");
            }
            Quarter quarter = quarters.onOffer().get(5);
            if (publications.current(quarter) == null) {
                publications.publish(quarter, RealTerritory.plan(quarters, versions, quarter), 0);
            }
            return quarter;
        });
    }

    private HttpResponse<byte[]> get(String territory, String path) throws Exception {
        var address = URI.create("http://localhost:" + port + "/t/" + territory + path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept-Language", "fr").build(), BodyHandlers.ofByteArray());
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource({"A4,210,297", "A3,297,420"})
    void aPosterIsOnePageThatScreenReadersReadAndPhonesFollow(String format, double width, double height)
            throws Exception {
        var pdf = get(RealTerritory.ID, "/programme/affiche/73907.pdf?format=" + format)
                .body();

        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth() / POINTS_PER_MM).isBetween(width - 1, width + 1);
            assertThat(size.getHeight() / POINTS_PER_MM).isBetween(height - 1, height + 1);
            var page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            var read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))));
            assertThat(read.getText())
                    .isEqualTo("http://localhost:" + port + "/t/val-reel/programme?commune=73907");
        }
        assertThat(text(pdf))
                .contains("Ateliers numériques à Aigremont", RealTerritory.TELEPHONE, "Train de la vallée", "2 jours avant")
                .doesNotContain("EXEMPLE");
    }

    @Test
    void aCommuneWithoutAWorkshopShowsThoseElsewhere() throws Exception {
        var pdf = get(RealTerritory.ID, "/programme/affiche/73934.pdf").body();

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(text(pdf)).contains("près de chez vous");
    }

    @Test
    void whatIsMadeUpIsMarkedInLargeType() throws Exception {
        var answer = get(MADE_UP, "/programme/affiche/73907.pdf");

        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(text(answer.body())).contains("EXEMPLE", "demandez à votre mairie");
    }

    @Test
    void anotherCommuneOrSizeIsRefused() throws Exception {
        assertThat(get(RealTerritory.ID, "/programme/affiche/1.pdf").statusCode())
                .isEqualTo(404);
        assertThat(get(RealTerritory.ID, "/programme/affiche/73907.pdf?format=A9")
                        .statusCode())
                .isEqualTo(400);
    }
}
