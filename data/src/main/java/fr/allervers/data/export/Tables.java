package fr.allervers.data.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a plan and of the problem behind it. */
final class Tables {

    static final List<String> NAMES = List.of(
            "sessions",
            "workshops",
            "attendance",
            "demand",
            "communes",
            "rooms",
            "themes",
            "audiences",
            "means",
            "advisors");

    private final ProblemIndex index;
    private final Plan plan;

    Tables(ProblemIndex index, Plan plan) {
        this.index = index;
        this.plan = plan;
    }

    /** In the order of {@link #NAMES}; the first three of the lines given, the others whole. */
    List<Table> all(List<Line> lines) {
        var firsts = lines.stream().filter(l -> l.number() == 1).toList();
        return List.of(
                sessions(lines),
                workshops(firsts),
                attendance(firsts),
                demand(),
                communes(),
                rooms(),
                themes(),
                audiences(),
                means(),
                advisors());
    }

    static Table sessions(List<Line> lines) {
        var columns = List.of(
                "workshop",
                "session",
                "sessions",
                "date",
                "begins",
                "ends",
                "theme",
                "audience",
                "venue",
                "room",
                "commune",
                "code",
                "advisor",
                "participants",
                "seats",
                "madeUp");
        return new Table(
                "sessions", columns, lines.stream().map(Tables::session).toList());
    }

    private static List<@Nullable Object> session(Line line) {
        return row(
                line.workshop().id(),
                line.number(),
                line.sessions(),
                line.start().toLocalDate(),
                line.start().toLocalTime(),
                line.end().toLocalTime(),
                line.theme().name(),
                line.audience().name(),
                line.room().venue(),
                line.room().name(),
                line.commune().name(),
                line.commune().code(),
                line.advisor().name(),
                line.workshop().participants(),
                line.seats(),
                line.isMadeUp());
    }

    private static Table workshops(List<Line> firsts) {
        var columns = List.of(
                "workshop",
                "theme",
                "audience",
                "date",
                "begins",
                "sessions",
                "venue",
                "room",
                "commune",
                "code",
                "advisor",
                "participants",
                "seats",
                "madeUp");
        return new Table(
                "workshops",
                columns,
                firsts.stream()
                        .map(l -> row(
                                l.workshop().id(),
                                l.theme().name(),
                                l.audience().name(),
                                l.start().toLocalDate(),
                                l.start().toLocalTime(),
                                l.sessions(),
                                l.room().venue(),
                                l.room().name(),
                                l.commune().name(),
                                l.commune().code(),
                                l.advisor().name(),
                                l.workshop().participants(),
                                l.seats(),
                                l.isMadeUp()))
                        .toList());
    }

    private Table attendance(List<Line> firsts) {
        return new Table(
                "attendance",
                List.of("workshop", "demand", "commune", "code", "means", "residents"),
                firsts.stream()
                        .flatMap(l -> l.workshop().attendance().stream()
                                .map(a -> attendance(l.workshop().id(), a)))
                        .toList());
    }

    private List<@Nullable Object> attendance(String workshop, Attendance attendance) {
        var demand = index.demand(attendance.demand());
        return row(
                workshop,
                demand.id(),
                communeName(demand.commune()),
                demand.commune(),
                index.mobility(demand.mobility()).name(),
                attendance.residents());
    }

    private Table demand() {
        Map<String, Long> served = plan.workshops().stream()
                .flatMap(w -> w.attendance().stream())
                .collect(groupingBy(Attendance::demand, summingLong(Attendance::residents)));
        return new Table(
                "demand",
                List.of(
                        "demand",
                        "commune",
                        "code",
                        "theme",
                        "audience",
                        "means",
                        "residents",
                        "served",
                        "priority",
                        "source",
                        "estimated"),
                index.problem().demand().stream()
                        .map(d -> demand(d, served.getOrDefault(d.id(), 0L)))
                        .toList());
    }

    private List<@Nullable Object> demand(Demand demand, long served) {
        return row(
                demand.id(),
                communeName(demand.commune()),
                demand.commune(),
                index.theme(demand.theme()).name(),
                index.audience(demand.audience()).name(),
                index.mobility(demand.mobility()).name(),
                demand.residents(),
                served,
                demand.priority(),
                demand.provenance().source(),
                demand.provenance().estimated());
    }

    private Table communes() {
        return new Table(
                "communes",
                List.of("code", "commune", "population", "latitude", "longitude", "source", "estimated"),
                index.problem().communes().stream()
                        .map(c -> row(
                                c.code(),
                                c.name(),
                                c.population(),
                                c.latitude(),
                                c.longitude(),
                                c.provenance().source(),
                                c.provenance().estimated()))
                        .toList());
    }

    private Table rooms() {
        return new Table(
                "rooms",
                List.of(
                        "id",
                        "venue",
                        "room",
                        "commune",
                        "code",
                        "address",
                        "seats",
                        "equipment",
                        "stepFree",
                        "latitude",
                        "longitude",
                        "source",
                        "estimated"),
                index.problem().rooms().stream().map(this::room).toList());
    }

    private List<@Nullable Object> room(Room room) {
        return row(
                room.id(),
                room.venue(),
                room.name(),
                communeName(room.commune()),
                room.commune(),
                room.address(),
                room.capacity(),
                String.join(", ", room.equipment()),
                room.stepFree(),
                room.latitude(),
                room.longitude(),
                room.provenance().source(),
                room.provenance().estimated());
    }

    private Table themes() {
        return new Table(
                "themes",
                List.of("id", "theme", "minutes", "sessions", "fewest", "most", "equipment", "source", "estimated"),
                index.problem().themes().stream()
                        .map(t -> row(
                                t.id(),
                                t.name(),
                                t.minutes(),
                                t.sessions(),
                                t.minParticipants(),
                                t.maxParticipants(),
                                String.join(", ", t.equipment()),
                                t.provenance().source(),
                                t.provenance().estimated()))
                        .toList());
    }

    private Table audiences() {
        return named(
                "audiences",
                "audience",
                index.problem().audiences().stream()
                        .map(a -> new Named(a.id(), a.name(), a.provenance()))
                        .toList());
    }

    private Table advisors() {
        return named(
                "advisors",
                "advisor",
                index.problem().advisors().stream()
                        .map(a -> new Named(a.id(), a.name(), a.provenance()))
                        .toList());
    }

    private static Table named(String table, String column, List<Named> rows) {
        return new Table(
                table,
                List.of("id", column, "source", "estimated"),
                rows.stream()
                        .map(n -> row(n.id, n.name, n.origin.source(), n.origin.estimated()))
                        .toList());
    }

    private Table means() {
        return new Table(
                "means",
                List.of(
                        "id",
                        "means",
                        "modes",
                        "longestMinutes",
                        "comfortMinutes",
                        "weight",
                        "needsStepFree",
                        "source",
                        "estimated"),
                index.problem().mobility().stream()
                        .map(m -> row(
                                m.id(),
                                m.name(),
                                String.join(", ", m.modes()),
                                m.maxMinutes(),
                                m.comfortMinutes(),
                                m.weight(),
                                m.stepFree(),
                                m.provenance().source(),
                                m.provenance().estimated()))
                        .toList());
    }

    private String communeName(String code) {
        return index.communeOf(code).name();
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private record Named(String id, String name, Provenance origin) {}
}
