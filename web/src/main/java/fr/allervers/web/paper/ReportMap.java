package fr.allervers.web.paper;

import fr.allervers.data.figures.CommuneFigures;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The communes as dots where they lie, each as large as what is held there; empty rings where nothing is. */
record ReportMap(List<CommuneFigures> communes) {

    /** A commune where it lies, and where its name may stand. */
    private record Spot(CommuneFigures commune, Rectangle dot, List<Rectangle> names) {}

    private static final int WIDTH = 1500;
    private static final int HEIGHT = 1000;
    private static final int EDGE = 120;
    private static final float TEXT = 24;
    private static final int LEAST = 10;
    private static final int GREATEST = 40;
    private static final int GAP = 6;
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
        var spots = communes.stream()
                .sorted(Comparator.comparingInt(CommuneFigures::workshops).reversed())
                .map(c -> spot(c, canvas.getFontMetrics()))
                .toList();
        spots.forEach(s -> draw(s, canvas));
        name(spots, canvas);
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

    /** A dot, and its name's boxes from the best place to the worst. */
    private Spot spot(CommuneFigures commune, FontMetrics type) {
        int most = communes.stream().mapToInt(CommuneFigures::workshops).max().orElse(1);
        int radius = LEAST + (int) ((GREATEST - LEAST) * Math.sqrt(commune.workshops() / (double) Math.max(1, most)));
        int x = EDGE
                + (int) ((WIDTH - 2 * EDGE) * share(commune, c -> c.commune().longitude()));
        int y = HEIGHT
                - EDGE
                - (int) ((HEIGHT - 2 * EDGE) * share(commune, c -> c.commune().latitude()));
        int wide = type.stringWidth(commune.commune().name());
        int high = type.getHeight();
        int middle = Math.min(Math.max(0, x - wide / 2), WIDTH - wide);
        return new Spot(
                commune,
                new Rectangle(x - radius, y - radius, 2 * radius, 2 * radius),
                Stream.of(
                                new Rectangle(middle, y + radius, wide, high),
                                new Rectangle(middle, y - radius - high, wide, high),
                                new Rectangle(x + radius + GAP, y - high / 2, wide, high),
                                new Rectangle(x - radius - GAP - wide, y - high / 2, wide, high))
                        .filter(new Rectangle(WIDTH, HEIGHT)::contains)
                        .toList());
    }

    /** Names stand where they hide neither a dot nor another name; those of communes where most is held come first, and one without a place is left out. */
    private static void name(List<Spot> spots, Graphics2D canvas) {
        var taken = new ArrayList<>(spots.stream().map(Spot::dot).toList());
        int rise = canvas.getFontMetrics().getAscent();
        for (var spot : spots) {
            spot.names.stream()
                    .filter(n -> taken.stream().noneMatch(n::intersects))
                    .findFirst()
                    .ifPresent(n -> {
                        taken.add(n);
                        canvas.drawString(spot.commune.commune().name(), n.x, n.y + rise);
                    });
        }
    }

    private static void draw(Spot spot, Graphics2D canvas) {
        var dot = spot.dot;
        if (spot.commune.workshops() > 0) {
            canvas.fillOval(dot.x, dot.y, dot.width, dot.height);
        } else {
            canvas.drawOval(dot.x, dot.y, dot.width, dot.height);
        }
    }

    /** Where it lies between the first and the last, 0 to 1. */
    private double share(CommuneFigures commune, ToDoubleFunction<CommuneFigures> coordinate) {
        var range = communes.stream().mapToDouble(coordinate).summaryStatistics();
        double span = range.getMax() - range.getMin();
        return span == 0 ? 0.5 : (coordinate.applyAsDouble(commune) - range.getMin()) / span;
    }
}
