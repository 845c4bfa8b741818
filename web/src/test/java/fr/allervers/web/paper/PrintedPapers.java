package fr.allervers.web.paper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Papers as the running application of a test hands them out, in French unless said otherwise, and what is to be read on them. */
final class PrintedPapers {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PrintedPapers() {}

    /** What stands at an address below that of a territory. */
    static HttpResponse<byte[]> get(int port, String territory, String path) throws Exception {
        return get(port, territory, path, "fr");
    }

    /** The same in another language. */
    static HttpResponse<byte[]> get(int port, String territory, String path, String language) throws Exception {
        var address = URI.create("http://localhost:" + port + "/t/" + territory + path);
        return CLIENT.send(
                HttpRequest.newBuilder(address)
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** All words of a PDF, a blank between them. */
    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
