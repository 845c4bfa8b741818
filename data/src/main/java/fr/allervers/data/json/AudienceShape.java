package fr.allervers.data.json;

import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.util.List;

final class AudienceShape extends RowShape<Audience> {

    private final Field<String> id = required("id", Ids.declaration(Ids.Kind.AUDIENCE));
    private final Field<String> name = required("name", Text.ANY);
    private final Field<List<TimeWindow>> available = optional("available", Lists.WINDOWS, List.of());
    private final Field<List<Period>> unavailable = optional("unavailable", Lists.PERIODS, List.of());

    @Override
    Audience build(Row row) {
        return new Audience(row.get(id), row.get(name), row.get(available), row.get(unavailable), provenance(row));
    }
}
