package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Workshop;
import java.util.List;

/**
 * Workshops given up so that their advisor holds one for residents without a place instead, as it was tried: all other
 * workshops stay, and who attends is chosen anew.
 *
 * @param closed the workshops given up, 1 or more: as many as the sessions of the other need
 * @param served of the row's residents, 1 or more
 * @param servedInAll of all residents, more than before; negative where fewer are
 * @param waiting who would lose their place
 */
public record Swap(List<Workshop> closed, long served, long servedInAll, List<Displaced> waiting) {

    public Swap {
        closed = List.copyOf(closed);
        waiting = List.copyOf(waiting);
    }
}
