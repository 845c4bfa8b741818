package fr.allervers.data.json;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.MobilityProfile;
import java.util.List;

final class MobilityShape extends RowShape<MobilityProfile> {

    private final Field<String> id = required("id", Ids.declaration(Ids.Kind.MOBILITY));
    private final Field<String> name = required("name", Text.ANY);
    private final Field<List<String>> modes = required("modes", Lists.TEXTS);
    private final Field<Integer> maxMinutes = required("maxMinutes", WholeNumber.upTo(Limits.FIGURE));
    private final Field<Integer> comfortMinutes = required("comfortMinutes", WholeNumber.upTo(Limits.FIGURE));
    private final Field<Integer> weight = required("weight", WholeNumber.upTo(Limits.FIGURE));
    private final Field<Boolean> stepFree = optional("stepFree", Flag.TRUE_OR_FALSE, false);

    @Override
    MobilityProfile build(Row row) {
        return new MobilityProfile(
                row.get(id),
                row.get(name),
                row.get(modes),
                row.get(maxMinutes),
                row.get(comfortMinutes),
                row.get(weight),
                row.get(stepFree),
                provenance(row));
    }
}
