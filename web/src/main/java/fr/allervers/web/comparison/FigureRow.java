package fr.allervers.web.comparison;

import fr.allervers.data.figures.AdvisorFigures;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.web.language.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * One figure of two versions side by side, in the reader's language.
 *
 * @param key what the figure is: end of the key of its message, {@code comparison.figure.…}
 * @param difference of the second to the first, with its sign
 */
public record FigureRow(String key, String before, String after, String difference, Trend trend) {

    /** Whether the second is better for people. */
    public enum Trend {
        BETTER,
        WORSE,
        SAME,
        /** It is another, and neither better nor worse by itself. */
        OTHER
    }

    /** Below this, minutes are told as the same: they are told with one decimal. */
    private static final double TOO_LITTLE_TO_TELL = 0.05;

    /** The figures of a comparison; the cost last, and only where the two costs compare. */
    static List<FigureRow> of(Comparison comparison, Say say) {
        var rows = new Rows(comparison, say);
        var figures = new ArrayList<>(List.of(
                rows.number("served", f -> f.residents().served(), 1),
                rows.number("unserved", f -> f.residents().unserved(), -1),
                rows.traded(rows.minutes("mean", f -> f.residents().meanMinutes(), rows.bothServe() ? -1 : 0)),
                rows.traded(rows.number("longest", f -> f.residents().longestMinutes(), rows.bothServe() ? -1 : 0)),
                rows.minutes("worst", FigureRow::worst, -1),
                rows.number("workshops", PlanFigures::workshops, 0),
                rows.number("sessions", PlanFigures::sessions, 0),
                rows.number("seats", PlanFigures::seats, 0),
                rows.traded(rows.number("driving", FigureRow::driving, -1))));
        if (comparison.costsCompare()) {
            figures.add(rows.cost());
        }
        return figures;
    }

    private static double worst(PlanFigures figures) {
        var worst = figures.worstOff();
        return worst == null ? 0 : worst.residents().burdenMinutes();
    }

    private static long driving(PlanFigures figures) {
        return figures.advisors().stream()
                .mapToLong(AdvisorFigures::drivingMinutes)
                .sum();
    }

    private record Rows(Comparison comparison, Say say) {

        private PlanFigures before() {
            return comparison.before().figures();
        }

        private PlanFigures after() {
            return comparison.after().figures();
        }

        /** Trips of nobody are no shorter than those of some. */
        boolean bothServe() {
            return before().residents().served() > 0 && after().residents().served() > 0;
        }

        /** Minutes that are saved by serving fewer are not better, nor those that serving more takes worse. */
        FigureRow traded(FigureRow row) {
            long more = comparison.servedMore();
            boolean isTraded = more < 0 && row.trend == Trend.BETTER || more > 0 && row.trend == Trend.WORSE;
            return isTraded ? new FigureRow(row.key, row.before, row.after, row.difference, Trend.OTHER) : row;
        }

        /** @param good 1 where more is better, -1 where less is, 0 where neither */
        FigureRow number(String key, ToLongFunction<PlanFigures> figure, int good) {
            return row(key, figure.applyAsLong(before()), figure.applyAsLong(after()), good);
        }

        FigureRow cost() {
            return row(
                    "cost",
                    comparison.before().version().score().cost(),
                    comparison.after().version().score().cost(),
                    -1);
        }

        private FigureRow row(String key, long before, long after, int good) {
            long more = after - before;
            return new FigureRow(
                    key, say.number(before), say.number(after), more == 0 ? "=" : say.signed(more), trend(more, good));
        }

        FigureRow minutes(String key, ToDoubleFunction<PlanFigures> figure, int good) {
            double before = figure.applyAsDouble(before());
            double after = figure.applyAsDouble(after());
            double more = Math.abs(after - before) < TOO_LITTLE_TO_TELL ? 0 : after - before;
            return new FigureRow(
                    key,
                    say.decimal(before),
                    say.decimal(after),
                    more == 0 ? "=" : (more > 0 ? "+" : "\u2212") + say.decimal(Math.abs(more)),
                    trend(more, good));
        }

        private static Trend trend(double more, int good) {
            if (more == 0) {
                return Trend.SAME;
            }
            return good == 0 ? Trend.OTHER : more * good > 0 ? Trend.BETTER : Trend.WORSE;
        }
    }
}
