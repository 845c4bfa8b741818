package fr.allervers.web.mend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.web.mend.MendRun.Found;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Why residents wait for weeks by the mends of searches that are over. It takes longer to find than all the rest of their page, and
 * neither a search that is over nor its version ever changes, so it is looked for once for each mend.
 */
@Component
final class LongWaits {

    /** How many of one mend say why, the longest first. */
    private static final int EXPLAINED = 6;

    /** Mends of which that is remembered at most. */
    private static final int REMEMBERED = 200;

    /** @param askedAt another once somebody asks for a search anew */
    private record Key(String run, Instant askedAt, Goal goal) {}

    private final Cache<Key, List<WhyNotSooner>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** The longest waits of a mend, each with why; none as long as its search goes on. */
    List<WhyNotSooner> of(MendRun run, Found found) {
        return run.state().isOver()
                ? known.get(new Key(run.id(), run.askedAt(), found.mend().goal()), key -> explained(run, found))
                : List.of();
    }

    private static List<WhyNotSooner> explained(MendRun run, Found found) {
        var gaps = SeriesGap.of(run.version().plan().workshops(), found.problem(), found.mend()).stream()
                .filter(SeriesGap::isLong)
                .sorted(Comparator.comparingLong(SeriesGap::days).reversed())
                .limit(EXPLAINED)
                .toList();
        return WhyNotSooner.of(found.problem(), found.mend().plan(), gaps);
    }
}
