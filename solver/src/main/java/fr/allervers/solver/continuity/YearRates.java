package fr.allervers.solver.continuity;

/**
 * How often things go otherwise than planned in a replayed year, in percent.
 *
 * @param absent of advisors who fall out for a week, in each quarter
 * @param noShow of residents with a place who do not come
 * @param late of residents of the territory's own demand beside whom another one asks once the plan is published
 */
public record YearRates(int absent, int noShow, int late) {

    /** Made up: no source for them is known to us. */
    public static final YearRates MADE_UP = new YearRates(30, 20, 10);

    /** @throws IllegalArgumentException where one is not from 0 to 100 */
    public YearRates {
        if (isNone(absent) || isNone(noShow) || isNone(late)) {
            throw new IllegalArgumentException("no percentages: %d, %d, %d".formatted(absent, noShow, late));
        }
    }

    private static boolean isNone(int percent) {
        return percent < 0 || percent > 100;
    }
}
