package fr.allervers.solver.explanation.pricing;

import static java.util.Comparator.comparing;

import fr.allervers.data.plan.Loss;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.BoundSolver;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.explanation.difference.PlanDifference;
import fr.allervers.solver.explanation.pricing.WishAnswer.Verdict;
import fr.allervers.solver.explanation.wish.HostedWorkshop;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.solver.judge.PlanJudge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pricing of a wish by solving with it and without it, by the same budget: first the plan is improved without it, then
 * from there two searches each, of two seeds, and one more each from the best of the other side, so that luck on one
 * side serves both. How far those of one side lie apart is the noise. {@link #run} blocks; {@link #stop} may come from
 * any thread.
 */
public final class WishInquiry {

    private static final long[] SEEDS = {1, 2};

    private final Problem problem;
    private final Problem granted;
    private final @Nullable Plan plan;
    private final Wish wish;
    private final SearchBudget budget;
    /** Null where the wish is for no hosted workshop. */
    private final @Nullable HostingSearch hosting;

    private volatile boolean stopped;
    private volatile Runnable atWork = () -> {};
    private int done;

    /**
     * @param plan to start from, null for none
     * @throws ImpossibleWishException where the wish means nothing to the problem
     */
    public WishInquiry(Problem problem, @Nullable Plan plan, Wish wish, SearchBudget budget) {
        this.problem = problem;
        this.granted = wish.in(problem);
        this.plan = plan;
        this.wish = wish;
        this.budget = budget;
        this.hosting = wish instanceof HostedWorkshop hosted ? new HostingSearch(granted, hosted, budget) : null;
    }

    /** Ends the run soon; {@link #run} then throws. */
    public void stop() {
        stopped = true;
        atWork.run();
    }

    /**
     * Solves.
     *
     * @param progress hears how many per cent of the work are done
     * @throws CancellationException where it was stopped
     * @throws NoValidPlanException where pinned workshops breach rules even without the wish
     */
    public WishAnswer run(IntConsumer progress) {
        long began = System.nanoTime();
        var first = part(progress, () -> solve(problem, plan, SEEDS[0]));
        var without = new ArrayList<Plan>();
        for (long seed : SEEDS) {
            without.add(part(progress, () -> solve(problem, first, seed)));
        }
        if (hosting != null && hosting.isDone(best(problem, without))) {
            return answer(true, without, List.of(best(problem, without)), progress, began);
        }
        var with = hosting == null ? granted(first, progress) : hosted(hosting, first, progress);
        cross(without, with, progress);
        return answer(false, without, with, progress, began);
    }

    /** Each side goes on from the best of the other. */
    private void cross(List<Plan> without, List<Plan> with, IntConsumer progress) {
        if (with.isEmpty()) {
            return;
        }
        var bestWithout = best(problem, without);
        var bestWith = best(granted, with);
        without.add(part(progress, () -> solve(problem, bestWith, SEEDS[0])));
        if (hosting == null) {
            part(progress, () -> tryToSolve(granted, bestWithout, SEEDS[0])).ifPresent(with::add);
        }
    }

    private List<Plan> granted(Plan first, IntConsumer progress) {
        var with = new ArrayList<Plan>();
        for (long seed : SEEDS) {
            part(progress, () -> tryToSolve(granted, first, seed)).ifPresent(with::add);
        }
        return with;
    }

    private List<Plan> hosted(HostingSearch hosting, Plan first, IntConsumer progress) {
        work(hosting::stop);
        var with = new ArrayList<Plan>();
        var seeds = LongStream.of(SEEDS).iterator();
        var candidates = part(progress, () -> hosting.candidates(first, SEEDS.length));
        for (var candidate : candidates) {
            long seed = seeds.nextLong();
            part(progress, () -> tryToSolve(candidate.pinned(), candidate.plan(), seed))
                    .ifPresent(held -> with.add(hosting.released(held)));
        }
        return with;
    }

    private <T> T part(IntConsumer progress, Supplier<T> work) {
        throwIfStopped();
        var result = work.get();
        throwIfStopped();
        progress.accept(Math.min(100, 100 * ++done / budget.parts()));
        return result;
    }

    private void throwIfStopped() {
        if (stopped) {
            throw new CancellationException("stopped");
        }
    }

    private Plan solve(Problem asked, @Nullable Plan from, long seed) {
        var solver = new PlanSolver(asked, budget.limits(seed), from);
        work(solver::stop);
        return solver.run(heard -> {});
    }

    /** A stop that came before there was anything to stop stops it too. */
    private void work(Runnable stop) {
        atWork = stop;
        if (stopped) {
            stop.run();
        }
    }

    private Optional<Plan> tryToSolve(Problem asked, Plan from, long seed) {
        try {
            return Optional.of(solve(asked, from, seed));
        } catch (NoValidPlanException e) {
            return Optional.empty();
        }
    }

    private Bound bound(Problem asked, Plan best) {
        if (budget.bound().isZero()) {
            return Bound.TRIVIAL;
        }
        var solver = new BoundSolver(asked, score(asked, best).unserved(), budget.bound());
        work(solver::stop);
        return solver.run(bound -> {});
    }

    private static Plan best(Problem asked, List<Plan> plans) {
        return plans.stream().max(comparing(plan -> score(asked, plan))).orElseThrow();
    }

    private static Score score(Problem asked, Plan plan) {
        return new PlanJudge(asked).score(plan);
    }

    private WishAnswer answer(boolean already, List<Plan> without, List<Plan> with, IntConsumer progress, long began) {
        var noise = SearchSpread.of(problem, without).or(SearchSpread.of(granted, with));
        var base = best(problem, isValidWithout() ? both(without, with) : without);
        var best = with.isEmpty() ? null : best(granted, wish.allowsMore() ? both(with, without) : with);
        var boundWithout = part(progress, () -> bound(problem, base));
        var boundWith = part(progress, () -> granted == problem || best == null ? boundWithout : bound(granted, best));
        var difference = best == null
                ? null
                : PlanDifference.of(new ProblemIndex(problem), base, new ProblemIndex(granted), best);
        var verdict = already ? Verdict.ALREADY : verdict(difference, noise);
        progress.accept(100);
        boolean proven = difference != null && isProven(verdict, difference, boundWithout, boundWith);
        return new WishAnswer(
                wish,
                verdict,
                proven,
                granted,
                best,
                difference,
                noise.unserved(),
                noise.cost(),
                boundWithout,
                boundWith,
                hosting == null || hosting.isComplete(),
                budget,
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** True where every plan with the wish is one without it. */
    private boolean isValidWithout() {
        return !wish.allowsMore() && granted.rooms().size() == problem.rooms().size();
    }

    /** What is valid on one side and so on the other. */
    private static List<Plan> both(List<Plan> plans, List<Plan> others) {
        return Stream.concat(plans.stream(), others.stream()).toList();
    }

    private static Verdict verdict(@Nullable PlanDifference difference, SearchSpread noise) {
        if (difference == null) {
            return Verdict.IMPOSSIBLE;
        }
        long told = difference.unserved() == 0 ? difference.cost() : difference.unserved();
        long unsure = difference.unserved() == 0 ? noise.cost() : noise.unserved();
        if (Math.abs(told) <= unsure) {
            return Verdict.NO_TELLING;
        }
        return told < 0 ? Verdict.GAIN : Verdict.PRICE;
    }

    /** A gain that no plan without the wish could have, or a price that every plan with it has. */
    private static boolean isProven(Verdict verdict, PlanDifference difference, Bound without, Bound with) {
        return switch (verdict) {
            case GAIN -> isBeyond(difference.after(), without);
            case PRICE -> with != without && isBeyond(difference.before(), with);
            default -> false;
        };
    }

    /** True where every plan that the bound is for is worse: leaves more unserved, or as few at more cost. */
    static boolean isBeyond(Score score, Bound bound) {
        return score.loss().isLessThan(new Loss(bound.unserved(), bound.cost()));
    }
}
