package fr.allervers.web.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Papers as the running application of a test hands them out, in French unless said otherwise, and what is to be read on them. */
final class PrintedPapers {

    /** Where residents find an installation: it stands on posters, as their QR code too, and this computer's name does not. */
    static final String PUBLIC = "ateliers.example.org";

    private static final int DPI = 100;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PrintedPapers() {}

    private static HttpRequest.Builder request(int port, String territory, String path, String language) {
        var address = URI.create("http://localhost:" + port + "/t/" + territory + path);
        return HttpRequest.newBuilder(address).header("Accept-Language", language);
    }

    /** What stands at an address below that of a territory. */
    static HttpResponse<byte[]> get(int port, String territory, String path) throws Exception {
        return get(port, territory, path, "fr");
    }

    /** The same in another language. */
    static HttpResponse<byte[]> get(int port, String territory, String path, String language) throws Exception {
        return CLIENT.send(request(port, territory, path, language).build(), BodyHandlers.ofByteArray());
    }

    /** The same of somebody who asks a proxy at {@link #PUBLIC} by HTTPS, which forwards it. */
    static HttpResponse<byte[]> getForwarded(int port, String territory, String path, String token) throws Exception {
        return CLIENT.send(
                request(port, territory, path, "fr")
                        .header("X-Forwarded-Host", PUBLIC)
                        .header("X-Forwarded-Proto", "https")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** Address of a commune's programme, as its poster has it. */
    static String programme(String territory, String commune) {
        return "https://" + PUBLIC + "/t/" + territory + "/programme?commune=" + commune;
    }

    /** What the QR code of a page says, as a phone reads it: the code is a small part of a full page. */
    static String code(PDDocument document, int page) throws Exception {
        var picture = new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(page, DPI));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /** All words of a PDF, a blank between them. */
    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
