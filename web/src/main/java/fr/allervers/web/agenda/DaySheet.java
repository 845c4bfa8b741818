package fr.allervers.web.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.plan.AdvisorDay;
import fr.allervers.data.plan.AdvisorDay.Drive;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.territory.CommuneRow;
import fr.allervers.data.territory.RoomNotes;
import fr.allervers.data.territory.RoomRow;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TownHall;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of an advisor: where to be when, and what to know there.
 *
 * @param stops sessions in time, none on a free day
 * @param home the drive home, null on a free day
 */
public record DaySheet(
        LocalDate day, List<Stop> stops, @Nullable Way home) {

    /** The stop at a session, however that was read: what is remembered of what is published may have been read anew since. */
    Stop stopAt(PublishedSession session) {
        return stops.stream()
                .filter(stop -> stop.session().key().equals(session.key()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A drive of the advisor.
     *
     * @param leave when to leave at the latest, with time to set the room up; null where the minutes are not known
     * @param minutes of the drive, 0 within a room, negative where they are not known
     * @param arrive where it leads home when that is, else null
     */
    public record Way(
            Commune from,
            Commune to,
            int minutes,
            @Nullable LocalDateTime leave,
            @Nullable LocalDateTime arrive) {

        /** True where there is nothing to drive, as the session before was in the same room. */
        public boolean isNone() {
            return minutes == 0;
        }

        /** True where it leaves no commune: from one room to another, or from the advisor's base. */
        public boolean isWithin() {
            return from.equals(to);
        }
    }

    /** Residents who are expected, of one commune by one means of transport. */
    public record Expected(Commune commune, MobilityProfile means, long residents) {

        /** Names them where attendance is noted. */
        public String group() {
            return AttendanceCounts.group(commune.code(), means.id());
        }
    }

    /**
     * One session of the day.
     *
     * @param kit what to take along, null where not given
     * @param notes of the room, null where the tables no longer have it
     * @param townHall of the room's commune
     */
    public record Stop(
            PublishedSession session,
            Way way,
            List<Expected> expected,
            @Nullable String kit,
            @Nullable RoomNotes notes,
            TownHall townHall) {

        public Stop {
            expected = List.copyOf(expected);
        }

        /** The number to call in the contact of the room or its venue, null where there is none. */
        public @Nullable String contactTelephone() {
            return notes == null ? null : Telephones.first(notes.contact());
        }

        /** True where some of the demand is an estimate or made up. */
        public boolean isEstimated() {
            return session.workshop().attendance().stream()
                    .anyMatch(
                            a -> session.index().demand(a.demand()).provenance().isEstimated());
        }
    }

    public DaySheet {
        stops = List.copyOf(stops);
    }

    /**
     * Makes the sheet.
     *
     * @param sessions of the advisor on that day, in time, all of one plan
     * @param territory as its tables say now: what no plan knows
     */
    static DaySheet of(LocalDate day, List<PublishedSession> sessions, Territory territory) {
        if (sessions.isEmpty()) {
            return new DaySheet(day, List.of(), null);
        }
        var first = sessions.get(0);
        var index = first.index();
        var held = AdvisorDay.of(
                        index,
                        first.advisor(),
                        sessions.stream()
                                .map(PublishedSession::workshop)
                                .distinct()
                                .toList())
                .stream()
                .filter(d -> d.day().equals(day))
                .findFirst()
                .orElseThrow();
        var drives = held.drives(index, new TravelTimes(index.problem()));
        var stops = new ArrayList<Stop>();
        for (int i = 0; i < sessions.size(); i++) {
            stops.add(stop(sessions.get(i), there(index, drives.get(i)), territory));
        }
        return new DaySheet(day, stops, home(index, drives.get(sessions.size())));
    }

    private static Way there(ProblemIndex index, Drive drive) {
        int setup = index.problem().rules().setupMinutes();
        var leave = drive.minutes() == TravelMatrix.IMPOSSIBLE
                ? null
                : drive.at().minusMinutes((long) setup + drive.minutes());
        return new Way(commune(index, drive.from()), commune(index, drive.to()), drive.minutes(), leave, null);
    }

    private static Way home(ProblemIndex index, Drive drive) {
        boolean known = drive.minutes() != TravelMatrix.IMPOSSIBLE;
        return new Way(
                commune(index, drive.from()),
                commune(index, drive.to()),
                drive.minutes(),
                drive.at(),
                known ? drive.at().plusMinutes(drive.minutes()) : null);
    }

    private static Commune commune(ProblemIndex index, int number) {
        return index.problem().communes().get(number);
    }

    private static Stop stop(PublishedSession session, Way way, Territory territory) {
        return new Stop(
                session,
                way,
                expected(session),
                territory.kits().get(session.plannedTheme().id()),
                notes(session, territory),
                townHall(session, territory));
    }

    /** Who is expected, by commune and means of transport, in the plan's order. */
    static List<Expected> expected(PublishedSession session) {
        record Group(String commune, String means) {}
        var index = session.index();
        return session.workshop().attendance().stream()
                .collect(groupingBy(
                        a -> {
                            var demand = index.demand(a.demand());
                            return new Group(demand.commune(), demand.mobility());
                        },
                        LinkedHashMap::new,
                        summingLong(Attendance::residents)))
                .entrySet()
                .stream()
                .map(e -> new Expected(
                        index.communeOf(e.getKey().commune()),
                        index.mobility(e.getKey().means()),
                        e.getValue()))
                .toList();
    }

    /** What the tables say of the session's room now, null where they no longer have it. */
    static @Nullable RoomNotes notes(PublishedSession session, Territory territory) {
        return territory.rooms().stream()
                .filter(r -> r.room().id().equals(session.room().id()))
                .map(RoomRow::notes)
                .findFirst()
                .orElse(null);
    }

    /** How to reach the town hall of the session's commune. */
    static TownHall townHall(PublishedSession session, Territory territory) {
        return territory.communes().stream()
                .filter(c -> c.code().equals(session.commune().code()))
                .map(CommuneRow::townHall)
                .findFirst()
                .orElse(TownHall.UNKNOWN);
    }
}
