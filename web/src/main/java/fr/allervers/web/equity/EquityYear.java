package fr.allervers.web.equity;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.Equity;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.version.PlanVersion;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Four quarters and how evenly communes fared in them, as far as plans of them are kept.
 *
 * @param quarters the oldest first
 * @param equity over those that have a plan
 */
record EquityYear(List<YearQuarter> quarters, Equity equity) {

    private static final int QUARTERS = 4;

    EquityYear {
        quarters = List.copyOf(quarters);
    }

    /**
     * One quarter of the year.
     *
     * @param version the plan that counts, null where none is kept
     * @param published true where it was published
     */
    record YearQuarter(Quarter quarter, @Nullable PlanVersion version, boolean published) {}

    /** The year that ends with a quarter. */
    static EquityYear upTo(Quarter last, QuarterPlans plans, CountedYears counted) {
        var quarters = Stream.iterate(last, Quarter::previous)
                .limit(QUARTERS)
                .sorted()
                .map(q -> new YearQuarter(q, plans.of(q), plans.isPublished(q)))
                .toList();
        var versions = quarters.stream()
                .map(YearQuarter::version)
                .filter(Objects::nonNull)
                .toList();
        return new EquityYear(quarters, counted.of(versions));
    }

    /** True where no quarter has a plan. */
    public boolean isEmpty() {
        return quarters.stream().allMatch(q -> q.version() == null);
    }
}
