package fr.allervers.web.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Templates as PDF files that screen readers can read (PDF/UA-1). A template is well-formed XML, has a language, a title
 * and a description, names its pictures and links, and skips no heading; its only font is {@value #FONT}.
 */
@Component
public record PdfPrinter(ITemplateEngine templates) {

    static final String FONT = "DejaVu Sans";

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /**
     * Fills a template and lays it out.
     *
     * @param template its name, below {@code paper/}
     * @param model what it shows
     */
    public byte[] print(String template, Locale locale, Map<String, Object> model) {
        var out = new ByteArrayOutputStream();
        try {
            builder(template, locale, model).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** How much of a page each block of a template's body takes, filled as {@link #print} does; above 1 where it takes more than one. */
    List<Double> heights(String template, Locale locale, Map<String, Object> model) {
        try (var renderer = builder(template, locale, model)
                .toStream(OutputStream.nullOutputStream())
                .buildPdfRenderer()) {
            renderer.layout();
            var root = renderer.getRootBox();
            var page = root.getLayer().getPages().get(0);
            double whole = page.getBottom() - page.getTop();
            return root.getChild(0).getChildren().stream()
                    .map(block -> block.getHeight() / whole)
                    .toList();
        }
    }

    private PdfRendererBuilder builder(String template, Locale locale, Map<String, Object> model) {
        var page = templates.process("paper/" + template, new Context(locale, model));
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(PdfPrinter::regular, FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true)
                .withProducer("Aller-Vers")
                .withHtmlContent(page, null);
    }

    /** The regular face of the font, for pictures. */
    static InputStream regular() {
        return font("DejaVuSans.ttf");
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONTS + file), file);
    }
}
