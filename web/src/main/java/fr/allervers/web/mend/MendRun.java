package fr.allervers.web.mend;

import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.version.PlanVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search for mends as it stood at one moment.
 *
 * @param version that was published
 * @param asked for what
 * @param problem of what is left of the quarter
 * @param mends those found so far, the best first
 * @param failure why it failed, null where it did not
 */
record MendRun(
        String id,
        PlanVersion version,
        MendArguments asked,
        MendProblem problem,
        RunState state,
        List<Found> mends,
        Instant askedAt,
        @Nullable String failure) {

    /**
     * A mend with the problem that it is a plan of: the run's, or one that reaches beyond the quarter.
     *
     * @param order in which it was found, from 0
     */
    record Found(MendProblem problem, Mend mend, int order) {

        /** By which people call it, whatever is found later and wherever it stands. */
        String letter() {
            return String.valueOf((char) ('A' + order));
        }
    }

    MendRun {
        mends = List.copyOf(mends);
    }

    /** Ids of the problems that its mends are plans of. */
    Stream<String> problems() {
        return Stream.concat(Stream.of(problem), mends.stream().map(Found::problem))
                .map(p -> p.problem().id())
                .distinct();
    }

    /** The mend that a version is, as it was found; empty where none is, or more than one could be it. */
    Optional<Found> only(PlanVersion version) {
        var same = mends.stream()
                .filter(f -> f.problem().problem().id().equals(version.problem())
                        && f.mend().plan().workshops().equals(version.plan().workshops()))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    EventFields event() {
        return asked.event();
    }
}
