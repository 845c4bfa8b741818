package fr.allervers.data.json;

import fr.allervers.data.json.Ids.Kind;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The whole problem file. */
final class ProblemShape extends Shape<Problem> {

    private static final Value<Integer> VERSION = WholeNumber.between(Problem.VERSION, Problem.VERSION);

    {
        required("version", VERSION, problem -> Problem.VERSION);
    }

    private final Field<Problem, String> id = required("id", Text.ID, Problem::id);
    private final Field<Problem, String> name = required("name", Text.ANY, Problem::name);
    private final Field<Problem, ZoneId> zone = required("zone", Moments.ZONE, Problem::zone);
    private final Field<Problem, List<LocalDateTime>> starts = required("starts", new StartsValue(), Problem::starts);
    private final Field<Problem, List<Commune>> communes =
            required("communes", rows(Kind.COMMUNE, new CommuneShape(), Limits.COMMUNES), Problem::communes);
    private final Field<Problem, List<TravelTable>> travel =
            required("travel", new ListOf<>(new TravelShape(), Limits.TABLES), Problem::travel);
    private final Field<Problem, List<Room>> rooms =
            required("rooms", rows(Kind.ROOM, new RoomShape(), Limits.ELEMENTS), Problem::rooms);
    private final Field<Problem, List<Theme>> themes =
            required("themes", rows(Kind.THEME, new ThemeShape(), Limits.ELEMENTS), Problem::themes);
    private final Field<Problem, List<Audience>> audiences =
            required("audiences", rows(Kind.AUDIENCE, new AudienceShape(), Limits.ELEMENTS), Problem::audiences);
    private final Field<Problem, List<MobilityProfile>> mobility =
            required("mobility", rows(Kind.MOBILITY, new MobilityShape(), Limits.ELEMENTS), Problem::mobility);
    private final Field<Problem, List<Advisor>> advisors =
            required("advisors", rows(Kind.ADVISOR, new AdvisorShape(), Limits.ELEMENTS), Problem::advisors);
    private final Field<Problem, List<Demand>> demand =
            required("demand", rows(Kind.DEMAND, new DemandShape(), Limits.ROWS), Problem::demand);
    private final Field<Problem, Rules> rules = required("rules", new RulesShape(), Problem::rules);
    private final Field<Problem, Weights> weights = required("weights", new WeightsShape(), Problem::weights);
    private final Field<Problem, List<Workshop>> published = optional(
            "published", rows(Kind.PUBLISHED, WorkshopShape.published(), Limits.ROWS), List.of(), Problem::published);
    private final Field<Problem, List<String>> pinned =
            optional("pinned", Lists.references(Kind.PUBLISHED), List.of(), Problem::pinned);

    /** A list of rows with ids; once it is read, an id of its kind that it lacks is a fault. */
    private static <R> Value<List<R>> rows(Kind kind, Value<R> row, int most) {
        var list = new ListOf<>(row, most);
        return Value.of(
                (in, place) -> {
                    var rows = list.read(in, place);
                    if (rows != null) {
                        in.ids().close(kind);
                    }
                    return rows;
                },
                list::write);
    }

    @Override
    void check(Row row, Input in) {
        if (row.isAbsent(published)) {
            in.ids().close(Kind.PUBLISHED);
        }
        if (in.ids().isClosed(Kind.COMMUNE)) {
            in.matrixSizes().check(in.faults());
        }
        in.ids().check(in.faults());
        checkResidents(row, in);
    }

    private void checkResidents(Row row, Input in) {
        var asked = row.find(demand);
        long residents =
                asked == null ? 0 : asked.stream().mapToLong(Demand::residents).sum();
        if (residents > Limits.RESIDENTS) {
            in.faults().add(row.place(demand), "residents.above", residents, Limits.RESIDENTS);
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
                row.get(published),
                row.get(pinned));
    }
}
