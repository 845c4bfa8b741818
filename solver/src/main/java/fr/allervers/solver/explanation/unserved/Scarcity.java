package fr.allervers.solver.explanation.unserved;

import fr.allervers.solver.explanation.wish.Wish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that residents without a place lack because others hold them.
 *
 * @param besides what must be changed as well, beside a session of an advisor of the theme; null where a session is enough
 * @param served of the row's residents, by a free session and that change; 0 where it was not tried
 * @param held who holds the sessions of the advisors who could come, most sessions first
 * @param swap the workshops whose giving up costs fewest residents their place; null where none tried serves the row
 * @param more one session more and one half-day more that serve some of the row, each where one was found
 */
public record Scarcity(
        @Nullable Wish besides,
        long served,
        List<Held> held,
        @Nullable Swap swap,
        List<More> more) {

    /**
     * What one session or half-day more of an advisor would serve, as it was tried.
     *
     * @param served of the row's residents, 1 or more
     * @param servedInAll of all residents, more than before
     */
    public record More(Wish wish, long served, long servedInAll) {}

    public Scarcity {
        held = List.copyOf(held);
        more = List.copyOf(more);
    }
}
