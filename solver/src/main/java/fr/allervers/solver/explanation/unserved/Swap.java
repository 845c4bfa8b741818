package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Workshop;
import java.util.List;

/**
 * A workshop given up so that its advisor holds one for residents without a place instead, as it was tried: all other
 * workshops stay, and who attends the two themes is chosen anew.
 *
 * @param closed the workshop given up
 * @param served of the row's residents, 1 or more
 * @param servedInAll of all residents, more than before; negative where fewer are
 * @param waiting who would lose their place
 */
public record Swap(Workshop closed, long served, long servedInAll, List<Displaced> waiting) {

    public Swap {
        waiting = List.copyOf(waiting);
    }
}
