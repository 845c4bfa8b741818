package fr.allervers.solver.search;

import java.util.ArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/**
 * One walk through the plans of a large territory, made in rounds: each divides the draft anew into parts, which are
 * searched side by side at one temperature and put together again. Nothing depends on how fast the threads are, where
 * only tries are limited.
 */
final class DividedWalk implements Walk {

    private static final int ROUNDS = 48;
    private static final long LEAST = 4000;
    private static final long MOST = 30_000;
    private static final int LOOK_UP = 32;

    private final Draft whole;
    private final Chance chance;
    private final int parts;
    private final Crew crew;
    private final Clock clock;
    private final LongAdder tried = new LongAdder();
    private volatile Placements best;

    DividedWalk(IndexedProblem indexed, Placements first, Chance chance, int parts, Crew crew, Clock clock) {
        this.chance = chance;
        this.parts = parts;
        this.crew = crew;
        this.clock = clock;
        whole = new Draft(indexed.whole, indexed.penalties.soft);
        first.restore(whole);
        best = first;
    }

    @Override
    public Placements best() {
        return best;
    }

    @Override
    public long tried() {
        return tried.sum();
    }

    @Override
    public int abreast() {
        return 1;
    }

    @Override
    public void fill(long most) {
        round(part -> part.fill(tries -> tries < most / parts && !clock.isOver()));
    }

    @Override
    public void walk(Stretch stretch, double hot, double cold) {
        best.restore(whole);
        double unit = whole.costOfOne();
        long before = tried();
        long began = clock.elapsed();
        for (double progress = 0; progress < 1; progress = stretch.progress(tried() - before)) {
            double temperature = hot * unit * StrictMath.pow(cold / hot, progress);
            long tries = tries(stretch, tried() - before, clock.elapsed() - began);
            round(part -> anneal(part, temperature, tries, stretch));
        }
    }

    /** For each part of the next round. */
    private long tries(Stretch stretch, long done, long nanos) {
        double all = stretch.moves();
        if (stretch.time() != Long.MAX_VALUE) {
            all = Math.min(all, done == 0 ? 0 : (double) done / nanos * stretch.time());
        }
        long each = Math.max(LEAST, Math.min(MOST, (long) (all / parts / ROUNDS)));
        return stretch.moves() == Long.MAX_VALUE ? each : Math.min(each, 1 + (stretch.moves() - done) / parts);
    }

    private long anneal(Annealing part, double temperature, long most, Stretch stretch) {
        long k = 0;
        for (; k < most; k++) {
            if (k % LOOK_UP == 0 && stretch.isTimeOver()) {
                return k;
            }
            part.tryOne(temperature);
        }
        return k;
    }

    private void round(ToLongFunction<Annealing> work) {
        var divided = new Division(whole, parts, chance).parts();
        var tasks = new ArrayList<Runnable>();
        for (var part : divided) {
            tasks.add(() -> tried.add(work.applyAsLong(part.take())));
        }
        crew.together(tasks);
        whole.begin();
        whole.clear();
        divided.forEach(Part::give);
        whole.settle();
        whole.begin();
        if (Placements.isBetter(whole.unserved, whole.cost(), best)) {
            best = Placements.of(whole);
        }
    }
}
