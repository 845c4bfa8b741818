package fr.allervers.solver.mend;

import fr.allervers.data.compiled.Ids;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Residents of one row of demand who had the same workshop, or who wait.
 *
 * @param row of the kind of workshop
 * @param workshop id of the published workshop in which they have a place; empty for those who wait
 * @param priority of the row
 */
record Group(int row, String workshop, int residents, int priority) {

    private static final String NONE = "";

    /** All groups of a kind of workshop. */
    static List<Group> of(Problem problem, WorkshopKind kind, List<Workshop> published) {
        var demand = new Ids(problem.demand(), Demand::id);
        var left = kind.residents().clone();
        var groups = new ArrayList<Group>();
        for (var w : published) {
            for (var a : w.attendance()) {
                int row = row(kind, demand.of(a.demand()));
                groups.add(new Group(row, w.id(), a.residents(), kind.priority()[row]));
                left[row] -= a.residents();
            }
        }
        IntStream.range(0, left.length)
                .filter(row -> left[row] > 0)
                .forEach(row -> groups.add(new Group(row, NONE, left[row], kind.priority()[row])));
        return groups;
    }

    private static int row(WorkshopKind kind, int demand) {
        return IntStream.range(0, kind.rows())
                .filter(row -> kind.row()[row] == demand)
                .findFirst()
                .orElseThrow();
    }

    boolean isWaiting() {
        return workshop.equals(NONE);
    }

    /** Residents, each times their priority. */
    long weight() {
        return (long) residents * priority;
    }
}
