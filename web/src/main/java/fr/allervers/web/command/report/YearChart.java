package fr.allervers.web.command.report;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.continuity.YearComparison;
import fr.allervers.solver.continuity.YearFigures;
import fr.allervers.web.command.terminal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A comparison of years as bars: small charts, one below the other, each with a bar for each way to plan and its
 * figure beside it. Each chart has its own scale, from 0 to its largest figure.
 */
public record YearChart(YearComparison comparison, Locale language) {

    private static final int WIDTH = 720;
    private static final int NAMES = 250;
    private static final int BARS = 380;
    private static final int BAR = 18;
    private static final int STEP = 24;
    private static final int HEAD = 34;
    private static final int GAP = 14;

    private record Part(String key, int decimals, ToDoubleFunction<YearFigures> figure) {}

    private static final List<Part> PARTS = List.of(
            new Part("simulate.chart.served", 1, YearFigures::servedPercent),
            new Part("simulate.chart.disturbed", 0, YearFigures::disturbed),
            new Part("simulate.chart.habitsLost", 0, YearFigures::habitsLost),
            new Part("simulate.chart.passedOver", 0, YearFigures::passedOver),
            new Part("simulate.chart.neverHosting", 0, YearFigures::neverHosting),
            new Part("simulate.chart.gini", 3, YearFigures::gini));

    /** The drawing; its text is what a reader of the screen reads. */
    public String svg() {
        int part = HEAD + STEP * comparison.rows().size() + GAP;
        int height = part * PARTS.size();
        var svg = new StringBuilder(line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH, height));
        svg.append(line("<title>%s</title>", Messages.of("simulate.chart.title").in(language)));
        svg.append(line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height));
        for (int i = 0; i < PARTS.size(); i++) {
            draw(PARTS.get(i), i * part, svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private void draw(Part part, int top, StringBuilder svg) {
        svg.append(text(10, top + 22, " font-weight=\"bold\"", Messages.of(part.key())));
        double most = comparison.rows().stream()
                .mapToDouble(r -> part.figure().applyAsDouble(r.figures()))
                .max()
                .orElse(0);
        int y = top + HEAD;
        for (var row : comparison.rows()) {
            double figure = part.figure().applyAsDouble(row.figures());
            long width = most == 0 ? 0 : Math.round(BARS * figure / most);
            svg.append(text(10, y + 14, "", YearReport.name(row)));
            svg.append(line(
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>",
                    NAMES, y, width, BAR, row.turns() ? "#1f6f8b" : "#a9b7c0"));
            var shown = String.format(language, "%." + part.decimals() + "f", figure);
            svg.append(line("<text x=\"%d\" y=\"%d\">%s</text>", NAMES + width + 6, y + 14, shown));
            y += STEP;
        }
    }

    private String text(int x, int y, String style, Sentence words) {
        return line("<text x=\"%d\" y=\"%d\"%s>%s</text>", x, y, style, words.in(language));
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
