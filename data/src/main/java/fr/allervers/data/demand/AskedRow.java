package fr.allervers.data.demand;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;

/**
 * A row of demand that is fully understood.
 *
 * @param row where it stood
 * @param commune INSEE code
 * @param theme id
 * @param audience id
 * @param mobility id
 * @param residents 1 or more
 * @param priority 1 or more
 */
public record AskedRow(
        int row, String commune, String theme, String audience, String mobility, int residents, int priority) {

    /** The same for all rows that ask for the same: an id of demand. */
    public String id() {
        var id = commune + "-" + theme + "-" + audience + "-" + mobility;
        return priority == 1 ? id : id + "-" + priority;
    }

    /** As the contract's row. */
    public Demand demand(Provenance provenance) {
        return new Demand(id(), commune, theme, audience, mobility, residents, priority, provenance);
    }

    AskedRow plus(int more) {
        return new AskedRow(row, commune, theme, audience, mobility, residents + more, priority);
    }
}
