package fr.allervers.web.demand;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Demand as JSON: the field {@code demand} of the contract's problem file. */
public record DemandRows(List<Row> demand) {

    public DemandRows {
        demand = List.copyOf(demand);
    }

    public static DemandRows of(List<Demand> demand) {
        return new DemandRows(demand.stream().map(Row::of).toList());
    }

    List<Demand> all() {
        return demand.stream().map(Row::row).toList();
    }

    /** A row of the contract. */
    public record Row(
            String id,
            String commune,
            String theme,
            String audience,
            String mobility,
            int residents,
            int priority,
            @Nullable String source,
            @Nullable Boolean estimated) {

        static Row of(Demand demand) {
            return new Row(
                    demand.id(),
                    demand.commune(),
                    demand.theme(),
                    demand.audience(),
                    demand.mobility(),
                    demand.residents(),
                    demand.priority(),
                    demand.provenance().source(),
                    demand.provenance().estimated());
        }

        private Demand row() {
            return new Demand(
                    id, commune, theme, audience, mobility, residents, priority, new Provenance(source, estimated));
        }
    }
}
