package fr.allervers.solver.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.ChangeTrial;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.explanation.difference.PlanDifference;
import fr.allervers.solver.trial.Trial.Spot;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Prints how long the effect of a change by hand takes on a large plan, in time of one processor core. Not part of the
 * tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=ChangeBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.communes=200 -Dbenchmark.advisors=24 -Dbenchmark.seconds=25</pre>
 */
class ChangeBenchmark {

    private static final int CHANGES = 60;
    private static final int LEAST_ALLOWED = 20;
    private static final double NANOS = 1e6;

    private final Problem problem = MadeUpTerritory.problem(
            Integer.getInteger("benchmark.communes", 200), Integer.getInteger("benchmark.advisors", 24), 1);
    private final Random chance = new Random(1);

    @Test
    void table() {
        var time = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 25));
        var plan = new PlanSolver(problem, new SolveLimits(time, null, 1), null).run(heard -> {});
        var index = new ProblemIndex(problem);
        long begun = cpu();
        var trial = new ChangeTrial(index, plan, Locks.NONE);
        double taken = (cpu() - begun) / NANOS;
        var allowed = times(
                index,
                plan,
                trial,
                IntStream.range(0, CHANGES)
                        .mapToObj(k -> allowed(trial, plan, k))
                        .flatMap(Optional::stream)
                        .toList());
        var refused = times(
                index,
                plan,
                trial,
                IntStream.range(0, CHANGES)
                        .<Change>mapToObj(k -> move(plan))
                        .filter(change -> !trial.of(change).isValid())
                        .toList());
        assertThat(allowed).hasSizeGreaterThanOrEqualTo(CHANGES / 3 + LEAST_ALLOWED); // a third are closings
        var second = IntStream.range(0, CHANGES)
                .mapToDouble(k -> second(trial, any(plan.workshops())))
                .sorted()
                .boxed()
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%d communes, %d workshops: taken up in %.0f ms; %s allowed, %s refused;"
                        + " the place for a second workshop in the median %.0f ms, at most %.0f ms%n",
                problem.communes().size(),
                plan.workshops().size(),
                taken,
                said(allowed),
                said(refused),
                second.get(CHANGES / 2),
                second.get(CHANGES - 1));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String said(List<Double> sorted) {
        return sorted.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%d changes in the median %.0f ms, at most %.0f ms",
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() - 1));
    }

    private static List<Double> times(ProblemIndex index, Plan plan, ChangeTrial trial, List<Change> changes) {
        return changes.stream()
                .map(change -> effect(index, plan, trial, change))
                .sorted()
                .toList();
    }

    /** One in three closes a workshop; the others move one to a spot at which that is allowed, near one drawn by chance. */
    private Optional<Change> allowed(ChangeTrial trial, Plan plan, int k) {
        if (k % 3 == 0) {
            return Optional.of(new Change.Close(any(plan.workshops()).id()));
        }
        var move = move(plan);
        var tried = trial.of(move);
        return tried.isValid()
                ? Optional.of(move)
                : tried.allowed().stream().findFirst().map(move::at);
    }

    /** A workshop moved to a time, and in every other case to a room, by chance. */
    private Move move(Plan plan) {
        var workshop = any(plan.workshops());
        var room = chance.nextBoolean() ? workshop.room() : any(problem.rooms()).id();
        return new Move(workshop.id(), new Spot(room, workshop.advisor(), any(problem.starts())));
    }

    private <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    /** What the form of a change tries when it is opened: where else a part of a workshop could be held. */
    private static double second(ChangeTrial trial, Workshop workshop) {
        long begun = cpu();
        var own = new Spot(
                workshop.room(), workshop.advisor(), workshop.sessions().get(0));
        trial.of(new Change.Split(workshop.id(), own));
        return (cpu() - begun) / NANOS;
    }

    private static double effect(ProblemIndex index, Plan plan, ChangeTrial trial, Change change) {
        long begun = cpu();
        var changed = trial.of(change);
        if (changed.isValid()) {
            PlanDifference.ofScored(index, plan, changed.plan());
        }
        return (cpu() - begun) / NANOS;
    }
}
