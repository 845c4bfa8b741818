package fr.allervers.web.equity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.continuity.Equity;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.version.PlanVersion;
import java.util.List;
import org.springframework.stereotype.Component;

/** How evenly communes fare over given plans of quarters, counted once: no plan ever changes. The last counted stay in memory. */
@Component
final class CountedYears {

    private static final int REMEMBERED = 50;

    private final QuarterPlans plans;
    private final Cache<List<String>, Equity> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    CountedYears(QuarterPlans plans) {
        this.plans = plans;
    }

    /** @param versions one a quarter, the oldest first */
    Equity of(List<PlanVersion> versions) {
        return known.get(
                versions.stream().map(PlanVersion::id).toList(),
                ids -> Equity.of(versions.stream().map(plans::quarter).toList()));
    }
}
