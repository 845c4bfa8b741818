package fr.allervers.data.territory;

import static java.util.function.Predicate.not;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import java.util.Collection;
import java.util.List;

/** {@code advisors.csv}, {@code audiences.csv} and {@code mobility.csv}. */
record PeopleFiles(FolderTables tables, Schedules schedules) {

    static final TableShape ADVISORS = TableShape.sourced(
            "id",
            "name",
            "base",
            "hours?",
            "themes?",
            "excluded_themes?",
            "communes?",
            "sessions_per_day",
            "sessions_per_week",
            "mail?");
    static final TableShape AUDIENCES = TableShape.sourced(
            "id",
            "name",
            "calendar?",
            "hours?",
            "share_of_population",
            "illectronism",
            "take_up",
            "without_car_factor",
            "without_car_floor",
            "passenger_share",
            "reduced_mobility_share");
    static final TableShape MOBILITY =
            TableShape.sourced("id", "name", "kind", "modes", "max_minutes", "comfort_minutes", "weight", "step_free?");
    private static final double HIGHEST_FACTOR = 1000;

    List<AdvisorRow> advisors(KnownCommunes communes, List<String> themes) {
        var id = FolderTables.unique("id");
        return tables.all("advisors.csv", ADVISORS, row -> advisor(row, id.apply(row), communes, themes));
    }

    private AdvisorRow advisor(TableRow row, String id, KnownCommunes communes, List<String> themes) {
        var named = row.allKnown("themes", themes, "themes.csv");
        var excluded = row.allKnown("excluded_themes", themes, "themes.csv");
        var taught = themes.stream().filter(t -> named.isEmpty() || named.contains(t));
        var advisor = new Advisor(
                id,
                row.need("name"),
                communes.in(row, "base"),
                taught.filter(not(excluded::contains)).toList(),
                communes.listIn(row, "communes"),
                schedules.of(row, "hours"),
                List.of(),
                row.whole("sessions_per_day", 0, Limits.FIGURE),
                row.whole("sessions_per_week", 0, Limits.FIGURE),
                row.provenance());
        return new AdvisorRow(advisor, row.mailOrNull("mail"));
    }

    List<AudienceRow> audiences() {
        var id = FolderTables.unique("id");
        return tables.some("audiences.csv", AUDIENCES, row -> audience(row, id.apply(row)));
    }

    private AudienceRow audience(TableRow row, String id) {
        return new AudienceRow(
                id,
                row.need("name"),
                row.has("calendar") ? row.choice("calendar", SchoolTime.class) : SchoolTime.ALWAYS,
                schedules.of(row, "hours", id),
                row.number("share_of_population", 0, 1),
                row.number("illectronism", 0, 1),
                row.number("take_up", 0, HIGHEST_FACTOR),
                row.number("without_car_factor", 0, HIGHEST_FACTOR),
                row.number("without_car_floor", 0, 1),
                row.number("passenger_share", 0, 1),
                row.number("reduced_mobility_share", 0, 1),
                row.provenance());
    }

    List<MobilityRow> mobility(Collection<String> modes) {
        var id = FolderTables.unique("id");
        return tables.some("mobility.csv", MOBILITY, row -> mobility(row, id.apply(row), modes));
    }

    private static MobilityRow mobility(TableRow row, String id, Collection<String> modes) {
        row.need("modes");
        var profile = new MobilityProfile(
                id,
                row.need("name"),
                row.allKnown("modes", modes, "services.csv, lines.csv"),
                row.whole("max_minutes", 0, Limits.MINUTES),
                row.whole("comfort_minutes", 0, Limits.MINUTES),
                row.whole("weight", 0, Limits.FIGURE),
                Boolean.TRUE.equals(row.flag("step_free")),
                row.provenance());
        return new MobilityRow(profile, row.choice("kind", MobilityRow.Kind.class));
    }
}
