package fr.allervers.data.json;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.util.List;

final class AdvisorShape extends RowShape<Advisor> {

    private final Field<String> id = required("id", Ids.declaration(Ids.Kind.ADVISOR));
    private final Field<String> name = required("name", Text.ANY);
    private final Field<String> base = required("base", Ids.reference(Ids.Kind.COMMUNE));
    private final Field<List<String>> themes = required("themes", Lists.references(Ids.Kind.THEME));
    private final Field<List<String>> communes = optional("communes", Lists.references(Ids.Kind.COMMUNE), List.of());
    private final Field<List<TimeWindow>> available = optional("available", Lists.WINDOWS, List.of());
    private final Field<List<Period>> absent = optional("absent", Lists.PERIODS, List.of());
    private final Field<Integer> perDay = required("maxSessionsPerDay", WholeNumber.upTo(Limits.FIGURE));
    private final Field<Integer> perWeek = required("maxSessionsPerWeek", WholeNumber.upTo(Limits.FIGURE));

    @Override
    Advisor build(Row row) {
        return new Advisor(
                row.get(id),
                row.get(name),
                row.get(base),
                row.get(themes),
                row.get(communes),
                row.get(available),
                row.get(absent),
                row.get(perDay),
                row.get(perWeek),
                provenance(row));
    }
}
