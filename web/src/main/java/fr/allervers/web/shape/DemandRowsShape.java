package fr.allervers.web.shape;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Demand as JSON: the field {@code demand} of the contract's problem file. */
public record DemandRowsShape(List<RowShape> demand) {

    public DemandRowsShape {
        demand = List.copyOf(demand);
    }

    public static DemandRowsShape of(List<Demand> demand) {
        return new DemandRowsShape(demand.stream().map(RowShape::of).toList());
    }

    public List<Demand> all() {
        return demand.stream().map(RowShape::row).toList();
    }

    /** A row of the contract. */
    public record RowShape(
            String id,
            String commune,
            String theme,
            String audience,
            String mobility,
            int residents,
            int priority,
            @Nullable String source,
            @Nullable Boolean estimated) {

        static RowShape of(Demand demand) {
            return new RowShape(
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
