package fr.allervers.data.export;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.table.Columns;
import fr.allervers.data.table.Table;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a plan and of the problem behind it. */
record Tables(ProblemIndex index, Plan plan) {

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

    /** In the order of {@link #NAMES}; the first three of the lines given, the others whole. */
    List<Table> all(List<Line> lines) {
        var firsts = Line.firsts(lines);
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
        var columns = new Columns<Line>()
                .with("workshop", l -> l.workshop().id())
                .with("session", Line::number)
                .with("sessions", Line::sessions)
                .with("date", l -> l.start().toLocalDate())
                .with("begins", l -> l.start().toLocalTime())
                .with("ends", l -> l.end().toLocalTime())
                .with("theme", l -> l.theme().name())
                .with("audience", l -> l.audience().name());
        return held(columns).table("sessions", lines);
    }

    private static Table workshops(List<Line> firsts) {
        var columns = new Columns<Line>()
                .with("workshop", l -> l.workshop().id())
                .with("theme", l -> l.theme().name())
                .with("audience", l -> l.audience().name())
                .with("date", l -> l.start().toLocalDate())
                .with("begins", l -> l.start().toLocalTime())
                .with("sessions", Line::sessions);
        return held(columns).table("workshops", firsts);
    }

    /** Adds where, by whom and with how many. */
    private static Columns<Line> held(Columns<Line> columns) {
        return columns.with("venue", l -> l.room().venue())
                .with("room", l -> l.room().name())
                .with("commune", l -> l.commune().name())
                .with("code", l -> l.commune().code())
                .with("advisor", l -> l.advisor().name())
                .with("participants", Line::participants)
                .with("seats", Line::seats)
                .with("madeUp", Line::isMadeUp);
    }

    private record Attending(String workshop, Demand demand, int residents) {}

    private Table attendance(List<Line> firsts) {
        return new Columns<Attending>()
                .with("workshop", Attending::workshop)
                .with("demand", a -> a.demand.id())
                .with("commune", a -> communeName(a.demand.commune()))
                .with("code", a -> a.demand.commune())
                .with("means", a -> index.mobility(a.demand.mobility()).name())
                .with("residents", Attending::residents)
                .table(
                        "attendance",
                        firsts.stream().flatMap(l -> attending(l.workshop())).toList());
    }

    private Stream<Attending> attending(Workshop workshop) {
        return workshop.attendance().stream()
                .map(a -> new Attending(workshop.id(), index.demand(a.demand()), a.residents()));
    }

    private Table demand() {
        var served = plan.attending();
        return new Columns<Demand>()
                .with("demand", Demand::id)
                .with("commune", d -> communeName(d.commune()))
                .with("code", Demand::commune)
                .with("theme", d -> index.theme(d.theme()).name())
                .with("audience", d -> index.audience(d.audience()).name())
                .with("means", d -> index.mobility(d.mobility()).name())
                .with("residents", Demand::residents)
                .with("served", d -> served.getOrDefault(d.id(), 0L))
                .with("priority", Demand::priority)
                .sourced(Demand::provenance)
                .table("demand", index.problem().demand());
    }

    private Table communes() {
        return new Columns<Commune>()
                .with("code", Commune::code)
                .with("commune", Commune::name)
                .with("population", Commune::population)
                .with("latitude", Commune::latitude)
                .with("longitude", Commune::longitude)
                .sourced(Commune::provenance)
                .table("communes", index.problem().communes());
    }

    private Table rooms() {
        return new Columns<Room>()
                .with("id", Room::id)
                .with("venue", Room::venue)
                .with("room", Room::name)
                .with("commune", r -> communeName(r.commune()))
                .with("code", Room::commune)
                .with("address", Room::address)
                .with("seats", Room::capacity)
                .with("equipment", r -> String.join(", ", r.equipment()))
                .with("stepFree", Room::stepFree)
                .with("latitude", Room::latitude)
                .with("longitude", Room::longitude)
                .sourced(Room::provenance)
                .table("rooms", index.problem().rooms());
    }

    private Table themes() {
        return new Columns<Theme>()
                .with("id", Theme::id)
                .with("theme", Theme::name)
                .with("minutes", Theme::minutes)
                .with("sessions", Theme::sessions)
                .with("fewest", Theme::minParticipants)
                .with("most", Theme::maxParticipants)
                .with("equipment", t -> String.join(", ", t.equipment()))
                .sourced(Theme::provenance)
                .table("themes", index.problem().themes());
    }

    private Table audiences() {
        return new Columns<Audience>()
                .with("id", Audience::id)
                .with("audience", Audience::name)
                .sourced(Audience::provenance)
                .table("audiences", index.problem().audiences());
    }

    private Table advisors() {
        return new Columns<Advisor>()
                .with("id", Advisor::id)
                .with("advisor", Advisor::name)
                .sourced(Advisor::provenance)
                .table("advisors", index.problem().advisors());
    }

    private Table means() {
        return new Columns<MobilityProfile>()
                .with("id", MobilityProfile::id)
                .with("means", MobilityProfile::name)
                .with("modes", m -> String.join(", ", m.modes()))
                .with("longestMinutes", MobilityProfile::maxMinutes)
                .with("comfortMinutes", MobilityProfile::comfortMinutes)
                .with("weight", MobilityProfile::weight)
                .with("needsStepFree", MobilityProfile::stepFree)
                .sourced(MobilityProfile::provenance)
                .table("means", index.problem().mobility());
    }

    private String communeName(String code) {
        return index.communeOf(code).name();
    }
}
