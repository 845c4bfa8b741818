package fr.allervers.solver.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Several walkers side by side, each with the whole problem, that take up the best plan of all from time to time. */
final class WalkersAbreast implements Walk {

    private final List<Walker> walkers = new ArrayList<>();
    private final Crew crew;
    private final Clock clock;

    WalkersAbreast(IndexedProblem indexed, Placements first, Chance chance, int count, Crew crew, Clock clock) {
        this.crew = crew;
        this.clock = clock;
        for (int i = 0; i < count; i++) {
            walkers.add(new Walker(indexed, first, chance.nextLong()));
        }
    }

    @Override
    public Placements best() {
        var best = walkers.get(0).best;
        for (var walker : walkers) {
            var other = walker.best;
            best = other.isBetterThan(best) ? other : best;
        }
        return best;
    }

    @Override
    public long tried() {
        return walkers.stream().mapToLong(Walker::tried).sum();
    }

    @Override
    public int abreast() {
        return walkers.size();
    }

    @Override
    public void fill(long most) {
        together((walker, index) -> walker.fill(clock, most));
    }

    @Override
    public void walk(Stretch stretch, double hot, double cold) {
        var best = best();
        together((walker, index) -> {
            walker.startFrom(best);
            walker.walk(stretch, index % 2 == 0 ? hot : hot / 2, cold);
        });
    }

    private void together(ObjIntConsumer<Walker> task) {
        var tasks = new ArrayList<Runnable>();
        for (int i = 0; i < walkers.size(); i++) {
            int index = i;
            tasks.add(() -> task.accept(walkers.get(index), index));
        }
        crew.together(tasks);
    }
}
