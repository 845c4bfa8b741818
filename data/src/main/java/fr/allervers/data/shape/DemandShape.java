package fr.allervers.data.shape;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Limits;

final class DemandShape extends Shape<Demand> {

    private final Field<Demand, String> id = required("id", Ids.declaration(Ids.Kind.DEMAND), Demand::id);
    private final Field<Demand, String> commune = required("commune", Ids.reference(Ids.Kind.COMMUNE), Demand::commune);
    private final Field<Demand, String> theme = required("theme", Ids.reference(Ids.Kind.THEME), Demand::theme);
    private final Field<Demand, String> audience =
            required("audience", Ids.reference(Ids.Kind.AUDIENCE), Demand::audience);
    private final Field<Demand, String> mobility =
            required("mobility", Ids.reference(Ids.Kind.MOBILITY), Demand::mobility);
    private final Field<Demand, Integer> residents =
            required("residents", WholeNumber.upTo(Limits.FIGURE), Demand::residents);
    private final Field<Demand, Integer> priority =
            required("priority", WholeNumber.between(1, Limits.FIGURE), Demand::priority);
    private final Origin<Demand> origin = origin(Demand::provenance);

    @Override
    Demand build(Row row) {
        return new Demand(
                row.get(id),
                row.get(commune),
                row.get(theme),
                row.get(audience),
                row.get(mobility),
                row.get(residents),
                row.get(priority),
                origin.of(row));
    }
}
