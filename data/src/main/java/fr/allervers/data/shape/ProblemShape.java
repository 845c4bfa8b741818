package fr.allervers.data.shape;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.shape.Field.Getter;
import fr.allervers.data.shape.Ids.Kind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The whole problem file. */
final class ProblemShape extends Shape<Problem> {

    private static final Value<Integer> VERSION = WholeNumber.between(Problem.VERSION, Problem.VERSION);

    private final Map<Kind, Field<Problem, ?>> lists = new EnumMap<>(Kind.class);

    {
        required("version", VERSION, problem -> Problem.VERSION);
    }

    private final Field<Problem, String> id = required("id", Text.ID, Problem::id);
    private final Field<Problem, String> name = required("name", Text.ANY, Problem::name);
    private final Field<Problem, ZoneId> zone = required("zone", Moments.ZONE, Problem::zone);
    private final Field<Problem, List<LocalDateTime>> starts = required("starts", new StartsValue(), Problem::starts);
    private final Field<Problem, List<Commune>> communes =
            rows(Kind.COMMUNE, "communes", new CommuneShape(), Limits.COMMUNES, Problem::communes);
    private final Field<Problem, List<TravelTable>> travel =
            required("travel", new ListOf<>(new TravelShape(), Limits.TABLES), Problem::travel);
    private final Field<Problem, List<Room>> rooms =
            rows(Kind.ROOM, "rooms", new RoomShape(), Limits.ELEMENTS, Problem::rooms);
    private final Field<Problem, List<Theme>> themes =
            rows(Kind.THEME, "themes", new ThemeShape(), Limits.ELEMENTS, Problem::themes);
    private final Field<Problem, List<Audience>> audiences =
            rows(Kind.AUDIENCE, "audiences", new AudienceShape(), Limits.ELEMENTS, Problem::audiences);
    private final Field<Problem, List<MobilityProfile>> mobility =
            rows(Kind.MOBILITY, "mobility", new MobilityShape(), Limits.ELEMENTS, Problem::mobility);
    private final Field<Problem, List<Advisor>> advisors =
            rows(Kind.ADVISOR, "advisors", new AdvisorShape(), Limits.ELEMENTS, Problem::advisors);
    private final Field<Problem, List<Demand>> demand =
            rows(Kind.DEMAND, "demand", new DemandShape(), Limits.ROWS, Problem::demand);
    private final Field<Problem, Rules> rules = required("rules", new RulesShape(), Problem::rules);
    private final Field<Problem, Weights> weights = required("weights", new WeightsShape(), Problem::weights);
    private final Field<Problem, List<Habit>> habits =
            optional("habits", new ListOf<>(new HabitShape(), Limits.ELEMENTS), List.of(), Problem::habits);
    private final Field<Problem, List<Workshop>> published =
            optional("published", new ListOf<>(WorkshopShape.published(), Limits.ROWS), List.of(), Problem::published);
    private final Field<Problem, List<String>> pinned =
            optional("pinned", Lists.references(Kind.PUBLISHED), List.of(), Problem::pinned);

    ProblemShape() {
        lists.put(Kind.PUBLISHED, published);
    }

    private <T> Field<Problem, List<T>> rows(
            Kind kind, String name, Value<T> row, int most, Getter<Problem, List<T>> getter) {
        var field = required(name, new ListOf<>(row, most), getter);
        lists.put(kind, field);
        return field;
    }

    @Override
    void check(Row row, Validation validation) {
        var ids = validation.ids();
        lists.forEach((kind, list) -> {
            if (row.find(list) != null) {
                ids.close(kind);
            }
        });
        if (row.find(communes) != null) {
            validation.matrixSizes().check(validation.faults());
        }
        ids.check(validation.faults());
        checkResidents(row, validation);
    }

    private void checkResidents(Row row, Validation validation) {
        var asked = row.find(demand);
        long residents =
                asked == null ? 0 : asked.stream().mapToLong(Demand::residents).sum();
        if (residents > Limits.RESIDENTS) {
            validation.refuse(row.place(demand), "residents.above", residents, Limits.RESIDENTS);
        }
    }

    @Override
    Problem build(Row row) {
        return new Problem(
                row.get(id),
                row.get(name),
                row.get(zone),
                row.get(starts),
                row.get(communes),
                row.get(travel),
                row.get(rooms),
                row.get(themes),
                row.get(audiences),
                row.get(mobility),
                row.get(advisors),
                row.get(demand),
                row.get(rules),
                row.get(weights),
                row.get(habits),
                row.get(published),
                row.get(pinned));
    }
}
