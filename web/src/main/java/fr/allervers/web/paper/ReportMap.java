package fr.allervers.web.paper;

import fr.allervers.data.figures.CommuneFigures;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;

/** The communes as dots where they lie, each as large as what is held there; empty rings where nothing is. */
record ReportMap(List<CommuneFigures> communes) {

    private static final int WIDTH = 1500;
    private static final int HEIGHT = 1000;
    private static final int EDGE = 120;
    private static final float TEXT = 24;
    private static final int LEAST = 10;
    private static final int GREATEST = 40;
    private static final Color PINE = new Color(0x14, 0x59, 0x4f);

    /** As the source of a picture. */
    String picture() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(PINE);
        canvas.setFont(font());
        communes.forEach(c -> draw(c, canvas));
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static Font font() {
        try (var in = PdfPrinter.regular()) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(TEXT);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font that comes with the program cannot be read", e);
        }
    }

    private void draw(CommuneFigures commune, Graphics2D canvas) {
        int most = communes.stream().mapToInt(CommuneFigures::workshops).max().orElse(1);
        int radius = LEAST + (int) ((GREATEST - LEAST) * Math.sqrt(commune.workshops() / (double) Math.max(1, most)));
        int x = EDGE
                + (int) ((WIDTH - 2 * EDGE) * share(commune, c -> c.commune().longitude()));
        int y = HEIGHT
                - EDGE
                - (int) ((HEIGHT - 2 * EDGE) * share(commune, c -> c.commune().latitude()));
        if (commune.workshops() > 0) {
            canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        } else {
            canvas.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        int wide = canvas.getFontMetrics().stringWidth(commune.commune().name());
        canvas.drawString(commune.commune().name(), Math.min(x - wide / 2, WIDTH - wide), y + radius + (int) TEXT);
    }

    /** Where it lies between the first and the last, 0 to 1. */
    private double share(CommuneFigures commune, ToDoubleFunction<CommuneFigures> coordinate) {
        var range = communes.stream().mapToDouble(coordinate).summaryStatistics();
        double span = range.getMax() - range.getMin();
        return span == 0 ? 0.5 : (coordinate.applyAsDouble(commune) - range.getMin()) / span;
    }
}
