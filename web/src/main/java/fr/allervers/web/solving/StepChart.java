package fr.allervers.web.solving;

import java.util.List;
import java.util.Locale;

/**
 * A figure that changes in steps over time, as an SVG path in a box of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param path drawing commands
 * @param least smallest figure, drawn at the bottom
 * @param most greatest figure, drawn at the top
 * @param endMillis time at the right edge; the left edge is 0
 */
public record StepChart(String path, long least, long most, long endMillis) {

    public static final int WIDTH = 320;
    public static final int HEIGHT = 120;

    /** A figure from a moment on. */
    public record Step(long millis, long figure) {}

    /**
     * Draws the steps up to the end.
     *
     * @param steps not empty, oldest first
     */
    static StepChart of(List<Step> steps, long endMillis) {
        long least = steps.stream().mapToLong(Step::figure).min().orElseThrow();
        long most = steps.stream().mapToLong(Step::figure).max().orElseThrow();
        long end = Math.max(1, Math.max(endMillis, steps.get(steps.size() - 1).millis()));
        var path = new StringBuilder();
        for (var step : steps) {
            double x = (double) WIDTH * step.millis() / end;
            double y = most == least ? HEIGHT : HEIGHT - (double) HEIGHT * (step.figure() - least) / (most - least);
            path.append(
                    path.isEmpty()
                            ? String.format(Locale.ROOT, "M%.1f %.1f", x, y)
                            : String.format(Locale.ROOT, "H%.1fV%.1f", x, y));
        }
        return new StepChart(path.append("H" + WIDTH).toString(), least, most, end);
    }
}
