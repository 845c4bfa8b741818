package fr.allervers.data.shape;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.util.List;

final class AdvisorShape extends Shape<Advisor> {

    private final Field<Advisor, String> id = required("id", Ids.declaration(Ids.Kind.ADVISOR), Advisor::id);
    private final Field<Advisor, String> name = required("name", Text.ANY, Advisor::name);
    private final Field<Advisor, String> base = required("base", Ids.reference(Ids.Kind.COMMUNE), Advisor::base);
    private final Field<Advisor, List<String>> themes =
            required("themes", Lists.references(Ids.Kind.THEME), Advisor::themes);
    private final Field<Advisor, List<String>> communes =
            spelledOut("communes", Lists.references(Ids.Kind.COMMUNE), List.of(), Advisor::communes);
    private final Field<Advisor, List<TimeWindow>> available =
            spelledOut("available", Lists.WINDOWS, List.of(), Advisor::available);
    private final Field<Advisor, List<Period>> absent = spelledOut("absent", Lists.PERIODS, List.of(), Advisor::absent);
    private final Field<Advisor, Integer> perDay =
            required("maxSessionsPerDay", WholeNumber.upTo(Limits.FIGURE), Advisor::maxSessionsPerDay);
    private final Field<Advisor, Integer> perWeek =
            required("maxSessionsPerWeek", WholeNumber.upTo(Limits.FIGURE), Advisor::maxSessionsPerWeek);
    private final Origin<Advisor> origin = origin(Advisor::provenance);

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
                origin.of(row));
    }
}
