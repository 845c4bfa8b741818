package fr.allervers.solver.continuity;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.ContinuityRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The same years replayed with and without habits and fair turns to host. What happens in them is the same for all
 * four; what is left over from one quarter to the next is not.
 *
 * @param rows neither, habits alone, fair turns alone, both
 * @param years replayed for each, which differ in their seeds
 */
public record YearComparison(List<Row> rows, int years) {

    /** At most by how much of itself the share served may fall by fair turns, in percent. */
    public static final double FALL_ALLOWED = 1;

    public YearComparison {
        rows = List.copyOf(rows);
    }

    /** @param figures of all years together */
    public record Row(boolean habits, boolean turns, YearFigures figures) {}

    /** Hears how far a comparison has come. */
    @FunctionalInterface
    public interface Progress {

        /** @param done years that have been replayed, of {@code all} */
        void years(int done, int all);
    }

    /**
     * Replays years, four times each.
     *
     * @param replay the first year, by the rules of those that heed habits and turns; the other years have the seeds
     *     that follow
     */
    public static YearComparison of(YearReplay replay, Quarter first, int years, Progress progress) {
        var usual = replay.rules();
        var rows = new ArrayList<Row>();
        for (boolean turns : new boolean[] {false, true}) {
            for (boolean habits : new boolean[] {false, true}) {
                int before = rows.size() * years;
                var rules = new ContinuityRules(turns ? usual.rise() : 0, habits ? usual.habitWeight() : 0);
                var figures = figures(
                        replay.with(rules, replay.seed()), first, years, y -> progress.years(before + y, 4 * years));
                rows.add(new Row(habits, turns, figures));
            }
        }
        return new YearComparison(rows, years);
    }

    private static YearFigures figures(YearReplay replay, Quarter first, int years, IntConsumer done) {
        var sum = YearFigures.of(replay.from(first));
        done.accept(1);
        for (int year = 1; year < years; year++) {
            sum = sum.and(
                    YearFigures.of(
                            replay.with(replay.rules(), replay.seed() + year).from(first)),
                    year);
            done.accept(year + 1);
        }
        return sum;
    }

    /** Communes that could host in every quarter of a year and hosted in none although turns were fair. */
    public long neverHostingInTurn() {
        return rows.stream()
                .filter(Row::turns)
                .mapToLong(r -> r.figures().neverHosting())
                .sum();
    }

    /**
     * By how much of itself the share served falls by fair turns, in percent, with or without habits; negative where it
     * rises.
     */
    public double fall(boolean habits) {
        double without = row(habits, false).figures().servedPercent();
        return 100 * (without - row(habits, true).figures().servedPercent()) / without;
    }

    private Row row(boolean habits, boolean turns) {
        return rows.stream()
                .filter(r -> r.habits() == habits && r.turns() == turns)
                .findFirst()
                .orElseThrow();
    }
}
