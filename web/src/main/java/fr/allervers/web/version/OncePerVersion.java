package fr.allervers.web.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.problem.ProblemIndex;
import java.util.function.BiFunction;

/**
 * Something that is worked out of versions of plans, once for each: neither a version nor its problem ever changes. What
 * was asked for last stays in memory, of {@value #MOST} versions at most, and of fewer where memory gets short: what is
 * worked out may hold its problem, travel tables included, which are some ten megabytes where communes are many, and can be
 * worked out again.
 *
 * @param <T> what is worked out, immutable
 */
public final class OncePerVersion<T> {

    private static final int MOST = 50;

    private record Key(String problem, String version) {}

    private final Cache<Key, T> known =
            Caffeine.newBuilder().maximumSize(MOST).softValues().build();
    private final BiFunction<ProblemIndex, PlanVersion, T> work;

    /** @param work makes it of a version and its problem */
    public OncePerVersion(BiFunction<ProblemIndex, PlanVersion, T> work) {
        this.work = work;
    }

    /** What is worked out of a version; who asks for the same meanwhile waits for it. */
    public T of(ProblemIndex problem, PlanVersion version) {
        return known.get(new Key(version.problem(), version.id()), key -> work.apply(problem, version));
    }
}
