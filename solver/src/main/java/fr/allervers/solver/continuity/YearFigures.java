package fr.allervers.solver.continuity;

import fr.allervers.data.continuity.CommuneEquity;
import fr.allervers.data.continuity.Equity;
import fr.allervers.data.continuity.QuarterFigures;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A replayed year in figures.
 *
 * @param asked residents who ask, each quarter's added up: whoever is left over and asks again counts again
 * @param served those of them who had a place in the end
 * @param disturbed residents whose published workshop was moved, given to another advisor or cancelled
 * @param habits participants of all habits
 * @param habitsLost participants of habits that were not kept
 * @param noShows residents with a place who did not come
 * @param passedOver times that a commune could host in a quarter and hosted nothing
 * @param neverHosting communes that could host in every quarter and hosted in none
 * @param gini of {@link Equity}
 */
public record YearFigures(
        long asked,
        long served,
        long disturbed,
        long habits,
        long habitsLost,
        long noShows,
        long passedOver,
        long neverHosting,
        double gini) {

    /** Adds a year up. */
    public static YearFigures of(List<ReplayedQuarter> year) {
        var equity = Equity.of(year.stream().map(ReplayedQuarter::held).toList());
        var figures = year.stream().map(ReplayedQuarter::figures).toList();
        return new YearFigures(
                sum(figures, QuarterFigures::asked),
                sum(figures, QuarterFigures::served),
                sum(year, ReplayedQuarter::disturbed),
                sum(figures, QuarterFigures::habits),
                sum(figures, f -> f.habits() - f.habitsKept()),
                sum(year, ReplayedQuarter::noShows),
                equity.communes().stream().mapToLong(CommuneEquity::passedOver).sum(),
                equity.communes().stream()
                        .filter(c -> c.couldHost() == year.size() && c.passedOver() == year.size())
                        .count(),
                equity.gini());
    }

    /** Both together; the Gini coefficient is the mean, this one's being of that many years. */
    public YearFigures and(YearFigures other, int years) {
        return new YearFigures(
                asked + other.asked,
                served + other.served,
                disturbed + other.disturbed,
                habits + other.habits,
                habitsLost + other.habitsLost,
                noShows + other.noShows,
                passedOver + other.passedOver,
                neverHosting + other.neverHosting,
                (gini * years + other.gini) / (years + 1));
    }

    /** Percent of those who asked that had a place; 100 where none asked. */
    public double servedPercent() {
        return asked == 0 ? 100 : 100.0 * served / asked;
    }

    private static <T> long sum(List<T> quarters, ToLongFunction<T> figure) {
        return quarters.stream().mapToLong(figure).sum();
    }
}
