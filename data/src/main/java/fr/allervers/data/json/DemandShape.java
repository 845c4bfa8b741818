package fr.allervers.data.json;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Limits;

final class DemandShape extends RowShape<Demand> {

    private final Field<String> id = required("id", Ids.declaration(Ids.Kind.DEMAND));
    private final Field<String> commune = required("commune", Ids.reference(Ids.Kind.COMMUNE));
    private final Field<String> theme = required("theme", Ids.reference(Ids.Kind.THEME));
    private final Field<String> audience = required("audience", Ids.reference(Ids.Kind.AUDIENCE));
    private final Field<String> mobility = required("mobility", Ids.reference(Ids.Kind.MOBILITY));
    private final Field<Integer> residents = required("residents", WholeNumber.upTo(Limits.FIGURE));
    private final Field<Integer> priority = required("priority", WholeNumber.between(1, Limits.FIGURE));

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
                provenance(row));
    }
}
