package fr.allervers.solver.proposal.index;

import fr.allervers.data.compiled.WorkshopKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How many workshops a plan of a problem comes to, and about what one costs, before there is a plan. */
public final class PlanSize {

    private static final int MOST_WORKSHOPS = 100_000;
    private static final double WORKSHOPS_OF_PART = 150;
    private static final int ROWS_LOOKED_AT = 4000;
    private static final int FEWEST_ADVISORS_OF_PART = 2;
    private static final int FEWEST_PARTS = 3;

    private final IndexedProblem indexed;

    public PlanSize(IndexedProblem indexed) {
        this.indexed = indexed;
    }

    /** Into how many parts the territory is divided while a plan of so many workshops is searched; 1: into none. */
    public int parts(int workshops) {
        int parts = (int) Math.round(Math.max(workshopsNeeded(), workshops) / WORKSHOPS_OF_PART);
        parts = Math.min(parts, indexed.problem.advisors().size() / FEWEST_ADVISORS_OF_PART);
        return parts < FEWEST_PARTS ? 1 : parts;
    }

    /** About how many workshops it takes to serve everybody. */
    public double workshopsNeeded() {
        return indexed.kinds.stream()
                .mapToDouble(kind -> (double) residents(kind)
                        / indexed.problem.themes().get(kind.theme()).maxParticipants())
                .sum();
    }

    /**
     * About what a workshop costs in a good plan, at least 1: twice the travel of its residents to what is near. Of very
     * many rows of demand some are looked at for all.
     *
     * @param tripCosts of the whole problem
     */
    public double costOfWorkshop(RowTripCosts tripCosts) {
        int step = 1 + indexed.problem.demand().size() / ROWS_LOOKED_AT;
        double travel = 0;
        double residents = 0;
        int next = 0;
        for (var kind : indexed.kinds) {
            for (int row = 0; row < kind.rows(); row++) {
                if (next++ % step == 0) {
                    travel += (double) kind.residents()[row] * tripCosts.least(kind, row);
                    residents += kind.residents()[row];
                }
            }
        }
        double all = indexed.kinds.stream().mapToDouble(PlanSize::residents).sum();
        return Math.max(1, 2 * travel * all / Math.max(1, residents) / Math.max(1, workshopsNeeded()));
    }

    /** Workshops that can be held at once at most, by what advisors can hold and residents can fill. */
    public int mostWorkshops() {
        return mostWorkshops(indexed.kinds, advisor -> true);
    }

    /** The same of some advisors, and of residents by the rows of some kinds. */
    public int mostWorkshops(List<WorkshopKind> ofKinds, IntPredicate ofAdvisor) {
        int shortest = Arrays.stream(indexed.sessions).min().orElse(1);
        var advisors = IntStream.range(0, indexed.problem.advisors().size())
                .filter(ofAdvisor)
                .mapToObj(indexed.problem.advisors()::get)
                .toList();
        long held = advisors.stream()
                .mapToLong(a -> (long) indexed.calendar.weeks * a.maxSessionsPerWeek())
                .sum();
        long filled = 0;
        for (var kind : ofKinds) {
            int fewest = indexed.minParticipants[kind.theme()];
            filled += fewest == 0 ? held : residents(kind) / fewest;
        }
        long slots = (long) advisors.size() * indexed.calendar.size;
        return (int) Math.min(MOST_WORKSHOPS, Math.min(filled, Math.min(held / Math.max(1, shortest), slots)));
    }

    private static long residents(WorkshopKind kind) {
        return Arrays.stream(kind.residents()).asLongStream().sum();
    }
}
