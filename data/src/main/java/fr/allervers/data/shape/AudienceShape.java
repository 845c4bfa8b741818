package fr.allervers.data.shape;

import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.util.List;

final class AudienceShape extends Shape<Audience> {

    private final Field<Audience, String> id = required("id", Ids.declaration(Ids.Kind.AUDIENCE), Audience::id);
    private final Field<Audience, String> name = required("name", Text.ANY, Audience::name);
    private final Field<Audience, List<TimeWindow>> available =
            spelledOut("available", Lists.WINDOWS, List.of(), Audience::available);
    private final Field<Audience, List<Period>> unavailable =
            spelledOut("unavailable", Lists.PERIODS, List.of(), Audience::unavailable);
    private final Origin<Audience> origin = origin(Audience::provenance);

    @Override
    Audience build(Row row) {
        return new Audience(row.get(id), row.get(name), row.get(available), row.get(unavailable), origin.of(row));
    }
}
