package fr.allervers.data.territory;

import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.LineEstimate;
import fr.allervers.data.travel.TravelEstimate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the problem of one quarter of a territory. */
record QuarterMaking(Territory territory, Quarter quarter, HolidaysByCommune holidays) {

    private static final int DAYS_FROM_MONDAY_TO_SUNDAY = 6;
    private static final String NO_SCHOOL_CALENDAR =
            "calendrier scolaire inconnu pour ce trimestre : vacances non prises en compte";

    QuarterMaking(Territory territory, Quarter quarter) {
        this(territory, quarter, HolidaysByCommune.of(territory, quarter));
    }

    Problem problem() {
        var settings = territory.settings();
        var starts = starts();
        var audiences = territory.audiences().stream().map(this::audience).toList();
        var advisors = territory.advisors().stream().map(this::absent).toList();
        return territory
                .transport()
                .better(quarter)
                .in(new Problem(
                        settings.id() + "-" + quarter,
                        name(),
                        settings.zone(),
                        starts,
                        territory.communes().stream().map(CommuneRow::commune).toList(),
                        travel(),
                        territory.rooms().stream().map(this::room).toList(),
                        territory.themes(),
                        audiences,
                        territory.mobility().stream().map(MobilityRow::profile).toList(),
                        advisors,
                        new QuarterDemand(territory, quarter).of(audiences, advisors, starts),
                        settings.rules(),
                        settings.weights(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private String name() {
        var settings = territory.settings();
        var name = "%s, trimestre %d de %d".formatted(settings.name(), quarter.number(), quarter.year());
        var remarked = settings.remark() == null ? name : name + " (" + settings.remark() + ")";
        var known = territory.calendar().schoolHolidays().reach(quarter);
        return known ? remarked : remarked + " – vacances scolaires inconnues";
    }

    /** Sorted, days on which nothing is held left out. */
    private List<LocalDateTime> starts() {
        var closed = closures(Closure.Scope.TERRITORY, "");
        return quarter.days()
                .filter(day -> !holidays.everywhere().contains(day))
                .filter(day -> !Period.anyHolds(closed, day))
                .flatMap(day -> territory.calendar().starts().stream()
                        .filter(p -> p.holds(day))
                        .map(p -> day.atTime(p.time())))
                .sorted()
                .distinct()
                .toList();
    }

    private List<Period> closures(Closure.Scope scope, String id) {
        return territory.calendar().closures().stream()
                .filter(c -> scope == Closure.Scope.TERRITORY ? c.scope() == scope : c.concerns(scope, id))
                .map(Closure::period)
                .filter(p -> p.within(quarter.period()) != null)
                .toList();
    }

    private List<TravelTable> travel() {
        var places = territory.communes().stream().map(CommuneRow::place).toList();
        var settings = territory.settings();
        var hub = places.stream()
                .filter(p -> p.commune().code().equals(settings.hub()))
                .findFirst()
                .orElse(places.get(0));
        var transport = territory.transport();
        var estimate = new TravelEstimate(places, hub, transport.assumptions());
        var lines = new LineEstimate(
                territory.communes().stream().map(CommuneRow::code).toList(), transport.assumptions());
        return Stream.concat(
                        transport.services().stream().map(estimate::table),
                        transport.lines().stream().map(lines::table))
                .toList();
    }

    private Room room(RoomRow row) {
        var season = row.seasons() == null ? null : OpeningHours.of(row.seasons(), quarter);
        var room = season == null ? row.room() : row.room().withOpen(season.windows());
        var closed = Stream.of(
                        row.closings().closed(territory.calendar().schoolHolidays(), quarter),
                        season == null ? List.<Period>of() : closed(season),
                        closures(Closure.Scope.ROOM, room.id()),
                        closures(Closure.Scope.COMMUNE, room.commune()),
                        holidays.onlyIn(room.commune()))
                .flatMap(List::stream)
                .distinct();
        return room.withClosed(closed.toList());
    }

    /** Days on which a place is closed in spite of its hours in this quarter; all where it has none. */
    private List<Period> closed(OpeningHours season) {
        return season.windows().isEmpty()
                ? List.of(quarter.period())
                : season.closings().closed(territory.calendar().schoolHolidays(), quarter);
    }

    private Audience audience(AudienceRow row) {
        var school = territory.calendar().schoolHolidays();
        var unavailable = switch (row.calendar()) {
            case ALWAYS -> List.<Period>of();
            case TERM -> school.within(quarter);
            case HOLIDAYS -> school.termsWithin(quarter);
        };
        var unknown = row.calendar() != SchoolTime.ALWAYS && !school.reach(quarter);
        return new Audience(
                row.id(), row.name(), row.hours(), unavailable, unknown ? unsure(row.provenance()) : row.provenance());
    }

    private static Provenance unsure(Provenance known) {
        var source = known.source();
        return Provenance.estimate(source == null ? NO_SCHOOL_CALENDAR : source + " ; " + NO_SCHOOL_CALENDAR);
    }

    private Advisor absent(Advisor advisor) {
        var absent = new ArrayList<Period>();
        territory.calendar().absences().stream()
                .filter(a -> a.advisor().equals(advisor.id()) && a.quarter() == quarter.number())
                .map(this::period)
                .forEach(absent::add);
        absent.addAll(closures(Closure.Scope.ADVISOR, advisor.id()));
        return advisor.withAbsent(absent);
    }

    private Period period(Absence absence) {
        var from = quarter.mondayOfWeek(absence.firstWeek());
        var to = from.plusWeeks(absence.weeks() - 1L).plusDays(DAYS_FROM_MONDAY_TO_SUNDAY);
        return new Period(from, to, absence.provenance());
    }
}
