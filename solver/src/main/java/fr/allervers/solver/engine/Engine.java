package fr.allervers.solver.engine;

import static java.util.Objects.requireNonNull;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Loss;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.NoValidPlanException;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.SolvePhase;
import fr.allervers.solver.WorkerPool;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.proposal.ExactServing;
import fr.allervers.solver.proposal.Proposer;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.PlanSize;
import fr.allervers.solver.proposal.index.Scope;
import fr.allervers.solver.proposal.move.Rng;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of Timefold over one problem: walkers side by side that fill, cool down, take up the best plan of all and begin
 * again. With a limit of tries and none of time, nothing depends on how fast the threads are.
 */
public final class Engine {

    private static final int WALKERS_WHEN_REPRODUCIBLE = 2;
    /** Temperatures, in costs of a workshop. */
    private static final double HOT = 0.05;

    private static final double COLD = 0.002;
    /** Share of a stretch in which a large territory is searched in parts; then on the whole. */
    private static final double IN_ROUNDS = 0.9;

    private static final double ENOUGH_TRIES_PER_WORKSHOP = 2000;
    /** What a walker is taken to try a second, to choose how hot to begin; its real speed may be another. */
    private static final double USUAL_TRIES_PER_MILLI = 80;

    private final Problem problem;
    private final SolveLimits limits;
    private final @Nullable Plan from;
    private final EngineSettings settings;
    private final Deadline clock;
    private final PlanJudge judge;
    private final IndexedProblem indexed;
    private final Scope whole;
    private final PlanSize size;
    private final Transcription transcription;
    private final Report report;
    private List<SolvePhase> phases = List.of();
    private double costOfWorkshop;

    /**
     * @param from a plan to start from, null to start from what is published
     * @param locks what stays of the workshops of that plan
     * @throws NoValidPlanException where pinned workshops breach a rule
     * @throws IllegalArgumentException where workshops are locked in a plan that breaches a rule
     */
    public Engine(
            Problem problem,
            SolveLimits limits,
            @Nullable Plan from,
            Locks locks,
            EngineSettings settings,
            SolveListener listener,
            BooleanSupplier stopped) {
        this.problem = problem;
        this.limits = limits;
        this.from = from;
        this.settings = settings;
        clock = Deadline.until(limits.time(), stopped);
        var facts = new ProblemFacts(problem);
        judge = new PlanJudge(facts, settings.rules());
        var judging = CompletableFuture.supplyAsync(() -> judge.assess(Plan.ofPinned(problem)));
        indexed = new IndexedProblem(problem, from, lockedIn(from, locks), judging);
        whole = Scope.whole(indexed);
        size = new PlanSize(indexed);
        if (!judging.join().score().isValid()) {
            throw new NoValidPlanException(judging.join().breaches());
        }
        transcription = new Transcription(facts, judge, whole);
        report = new Report(clock, listener);
    }

    /** Solves until a limit is reached; the best plan, scored by the constraint streams. */
    public Plan run() {
        offerGiven();
        var given = from == null ? new Plan(problem.id(), problem.published(), null) : from;
        var start = Start.of(given, judge, transcription, whole);
        report.offer(start.plan(), 0);
        if (indexed.canHoldAny()) {
            costOfWorkshop = size.costOfWorkshop(whole.tripCosts());
            walk(start.placements());
        }
        return limits.time() == null ? report.reproducible() : report.last();
    }

    /** What the solvers of the run did, phase by phase; those of the first walker, once the run is over. */
    public List<SolvePhase> phases() {
        return phases;
    }

    private Locks lockedIn(@Nullable Plan from, Locks locks) {
        if (locks.isEmpty() || from == null) {
            return Locks.NONE;
        }
        if (!judge.assess(from).score().isValid()) {
            throw new IllegalArgumentException("only the workshops of a valid plan can be locked");
        }
        return locks.in(from);
    }

    private void offerGiven() {
        if (from != null && indexed.isKnown(from)) {
            var scored = judge.scored(from);
            if (requireNonNull(scored.score()).isValid()) {
                report.offer(scored, 0);
            }
        }
    }

    private void walk(Placements first) {
        int cores = Runtime.getRuntime().availableProcessors();
        int parts = size.parts(first.workshops().size());
        try (var pool = new WorkerPool(cores + 1, "search")) {
            var all = parts > 1
                    ? List.of(walkerOfParts(first, parts, pool))
                    : walkers(first, limits.moves() != null ? WALKERS_WHEN_REPRODUCIBLE : cores);
            var solved = pool.all(
                    all.stream().map(w -> (Callable<Schedule>) w::run).toList(),
                    () -> lookAt(all),
                    () -> all.forEach(w -> w.walk.end()));
            offerBest(solved, tried(all));
            phases = all.get(0).walk.phases();
        } finally {
            clock.end();
        }
    }

    /** One walker for all of a large territory, whose parts are searched side by side. */
    private Walker walkerOfParts(Placements first, int parts, WorkerPool pool) {
        long tries = limits.moves() == null ? Long.MAX_VALUE : limits.moves();
        var factories = new ConcurrentHashMap<Long, SolverFactory<Schedule>>();
        var ground = new Ground(
                transcription.facts,
                indexed,
                transcription.translation,
                pool,
                parts,
                settings,
                temperature -> factories.computeIfAbsent(
                        temperature,
                        t -> factory(List.of(SolverConfigs.isothermalSearch(t, settings.testing())), null)),
                factory(List.of(SolverConfigs.custom(new Fill(tries))), null));
        var phases = new ArrayList<PhaseConfig>();
        var coolings = new ArrayList<Cooling>();
        phases.add(SolverConfigs.custom(Rounds.filling(ground, tries)));
        for (var stretch : stretches(tries)) {
            var inRounds = cooling(stretch.upTo(IN_ROUNDS), 1);
            phases.add(SolverConfigs.custom(new Rounds(ground, inRounds).steps(), inRounds));
            var rest = stretch.from(IN_ROUNDS);
            var whole = new Cooling(4 * COLD, COLD, rest.millis(), rest.fromTries(), rest.toTries());
            phases.add(localSearch(whole, rest, coolings));
        }
        return walker(phases, coolings, first, limits.seed());
    }

    private List<Stretches.Stretch> stretches(long tries) {
        return settings.moves().isEmpty() ? List.of() : Stretches.of(limits, tries);
    }

    private SolverFactory<Schedule> factory(List<PhaseConfig> phases, @Nullable Duration time) {
        return SolverFactory.create(SolverConfigs.of(settings.rules(), settings.mode(), time, phases));
    }

    /** The best of all, its residents served as the contract compares plans where that is better and breaches no rule. */
    private void offerBest(List<Schedule> solved, long tried) {
        solved.stream().filter(Engine::isValid).reduce(Engine::better).ifPresent(best -> {
            var found = transcription.placements(best);
            var exact = new ExactServing(whole).serve(found);
            var served = exact == found ? null : transcription.plan(exact).orElse(null);
            if (served != null) {
                report.offer(served, tried);
            }
            if (served == null || isBetter(score(best), requireNonNull(served.score()))) {
                report.offer(transcription.plan(best), tried);
            }
        });
    }

    private static Schedule better(Schedule a, Schedule b) {
        return score(b).compareTo(score(a)) > 0 ? b : a;
    }

    private static HardMediumSoftLongScore score(Schedule schedule) {
        return requireNonNull(schedule.getScore());
    }

    private static boolean isValid(Schedule schedule) {
        return schedule.getScore() == null || score(schedule).hardScore() == 0;
    }

    private static long tried(List<Walker> walkers) {
        return walkers.stream().mapToLong(w -> w.walk.tried()).sum();
    }

    private void lookAt(List<Walker> walkers) {
        if (clock.isOver()) {
            return;
        }
        report.look(() -> bestOf(walkers), tried(walkers));
    }

    private @Nullable Plan bestOf(List<Walker> walkers) {
        return walkers.stream()
                .map(Walker::best)
                .filter(s -> s != null && isValid(s))
                .reduce(Engine::better)
                .filter(s -> isBetter(score(s), requireNonNull(report.last().score())))
                .map(transcription::plan)
                .orElse(null);
    }

    private static boolean isBetter(HardMediumSoftLongScore score, Score than) {
        return new Loss(-score.mediumScore(), -score.softScore()).isLessThan(than.loss());
    }

    private List<Walker> walkers(Placements first, int count) {
        long tries = limits.moves() == null ? Long.MAX_VALUE : Math.max(1, limits.moves() / count);
        var seeds = new Rng(limits.seed());
        var meeting = new Meeting(count);
        var exact = new ExactServing(whole);
        var walkers = new ArrayList<Walker>();
        for (int i = 0; i < count; i++) {
            var phases = new ArrayList<PhaseConfig>();
            var coolings = new ArrayList<Cooling>();
            phases.add(SolverConfigs.custom(new Fill(tries)));
            for (var stretch : stretches(tries)) {
                phases.add(SolverConfigs.custom(new Exchange(meeting, exact, i)));
                var cooling = cooling(stretch, i % 2 == 0 ? 1 : 0.5);
                phases.add(localSearch(cooling, stretch, coolings));
            }
            walkers.add(walker(phases, coolings, first, seeds.nextLong()));
        }
        return walkers;
    }

    /** Time that is left of the run, null for no limit. */
    private @Nullable Duration left() {
        return limits.time() == null
                ? null
                : Duration.ofMillis(Math.max(1, clock.left().toMillis()));
    }

    private Walker walker(List<PhaseConfig> phases, List<Cooling> coolings, Placements first, long seed) {
        var proposer = new Proposer(whole, seed, settings.moves());
        var walk = new Walk(proposer, transcription.translation, clock, coolings, settings.testing());
        return new Walker(factory(phases, left()), transcription.schedule(first), walk);
    }

    /** @param coolings takes up that of this search after those of the searches before it */
    private PhaseConfig localSearch(Cooling cooling, Stretches.Stretch stretch, List<Cooling> coolings) {
        coolings.add(cooling);
        return SolverConfigs.localSearch(cooling, cooling.hot() * costOfWorkshop, stretch.over(), settings.testing());
    }

    private Cooling cooling(Stretches.Stretch stretch, double share) {
        double tries = stretch.toTries() == Long.MAX_VALUE
                ? USUAL_TRIES_PER_MILLI * stretch.millis()
                : stretch.toTries() - stretch.fromTries();
        double perWorkshop = tries / Math.max(1, size.workshopsNeeded());
        double hot = Math.max(4 * COLD, HOT * Math.min(1, StrictMath.sqrt(perWorkshop / ENOUGH_TRIES_PER_WORKSHOP)));
        return new Cooling(share * hot, COLD, stretch.millis(), stretch.fromTries(), stretch.toTries());
    }
}
