package fr.allervers.data;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.problem.Workshop;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * A tiny problem to change and build, for tests:
 *
 * <pre>
 * communes  A ---12 min by car--- B      (inside: 3 min in A, 4 min in B)
 * rooms     hall in A (8 seats, step-free), school in B (5 seats, step-free unknown, no computers)
 * advisor   ada, based in A, 2 sessions a day, 3 a week
 * themes    email: 1 session of 120 min, 2 to 6 participants · screens: 2 sessions of 60 min, needs computers
 * starts    Tuesdays 5, 12, 19 January 2027 at 09:00, 11:00 and 14:00, Wednesday 6 January at 09:00
 * demand    car-a: 4 in A by car · car-b: 3 in B by car · wheel-a: 1 in A by car, step-free
 * </pre>
 */
public final class TwoCommunes {

    public static final LocalDate TUESDAY = LocalDate.of(2027, 1, 5);

    public List<LocalDateTime> starts = new ArrayList<>();
    public List<Commune> communes = new ArrayList<>(List.of(commune("A", 1), commune("B", 1)));
    public List<TravelTable> travel = new ArrayList<>();
    public List<Room> rooms = new ArrayList<>();
    public List<Theme> themes = new ArrayList<>();
    public List<Audience> audiences = new ArrayList<>();
    public List<MobilityProfile> mobility = new ArrayList<>();
    public List<Advisor> advisors = new ArrayList<>();
    public List<Demand> demand = new ArrayList<>();
    public List<Habit> habits = new ArrayList<>();
    public List<Workshop> published = new ArrayList<>();
    public List<String> pinned = new ArrayList<>();
    public Rules rules = new Rules(30, "car", 2);
    public Weights weights = InOrder.weights(1, 2, 50, 5, 6, 7, 8);

    public TwoCommunes() {
        for (int week = 0; week < 3; week++) {
            for (int hour : new int[] {9, 11, 14}) {
                starts.add(tuesday(week, hour));
            }
        }
        starts.add(3, at(TUESDAY.plusDays(1), 9, 0));
        travel.add(table("car", new int[][] {{3, 12}, {12, 4}}));
        rooms.add(room("hall", "A", 8, true, "computers"));
        rooms.add(room("school", "B", 5, null));
        themes.add(new Theme("email", "E-mail", 120, 1, 2, 6, List.of(), Provenance.UNKNOWN));
        themes.add(new Theme("screens", "Écrans", 60, 2, 1, 6, List.of("computers"), Provenance.UNKNOWN));
        audiences.add(new Audience("all", "Tout public", List.of(), List.of(), Provenance.UNKNOWN));
        mobility.add(new MobilityProfile("car", "Voiture", List.of("car"), 30, 10, 1, false, Provenance.UNKNOWN));
        mobility.add(new MobilityProfile("wheel", "Fauteuil", List.of("car"), 30, 10, 3, true, Provenance.UNKNOWN));
        advisors.add(advisor("ada", "A", List.of(), List.of(), List.of()));
        demand.add(demand("car-a", "A", "email", "car", 4));
        demand.add(demand("car-b", "B", "email", "car", 3));
        demand.add(demand("wheel-a", "A", "email", "wheel", 1));
    }

    public Problem build() {
        return ProblemParts.named("two", "Deux communes")
                .starts(starts)
                .communes(communes)
                .travel(travel)
                .rooms(rooms)
                .themes(themes)
                .audiences(audiences)
                .mobility(mobility)
                .advisors(advisors)
                .demand(demand)
                .rules(rules)
                .weights(weights)
                .habits(habits)
                .published(published)
                .pinned(pinned)
                .build();
    }

    public static LocalDateTime tuesday(int week, int hour) {
        return at(TUESDAY.plusWeeks(week), hour, 0);
    }

    public static LocalDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute);
    }

    public static TravelTable table(String mode, int[][] minutes) {
        return new TravelTable(
                mode, EnumSet.noneOf(DayOfWeek.class), null, null, TravelMatrix.of(minutes), Provenance.UNKNOWN);
    }

    public static Room room(String id, String commune, int capacity, Boolean stepFree, String... equipment) {
        return room(id, commune, capacity, stepFree, List.of(), List.of(), equipment);
    }

    public static Room room(
            String id,
            String commune,
            int capacity,
            Boolean stepFree,
            List<TimeWindow> open,
            List<Period> closed,
            String... equipment) {
        return new Room(
                id,
                "Salle " + id,
                commune,
                capacity,
                List.of(equipment),
                stepFree,
                open,
                closed,
                null,
                null,
                null,
                null,
                Provenance.UNKNOWN);
    }

    public static Advisor advisor(
            String id, String base, List<String> communes, List<TimeWindow> available, List<Period> absent) {
        return new Advisor(
                id,
                "Conseillère " + id,
                base,
                List.of("email", "screens"),
                communes,
                available,
                absent,
                2,
                3,
                Provenance.UNKNOWN);
    }

    public static Demand demand(String id, String commune, String theme, String mobility, int residents) {
        return new Demand(id, commune, theme, "all", mobility, residents, 1, Provenance.UNKNOWN);
    }

    /** Tuesdays between two hours. */
    public static TimeWindow tuesdays(int from, int to) {
        return new TimeWindow(EnumSet.of(DayOfWeek.TUESDAY), LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    /** An email workshop of one session by ada. */
    public static Workshop email(String id, String room, LocalDateTime start, Attendance... attendance) {
        return new Workshop(id, "email", "all", room, "ada", List.of(start), List.of(attendance));
    }

    public static Commune commune(String code, int presence) {
        return new Commune(code, "Commune " + code, 49.1, 6.9, null, presence, Provenance.UNKNOWN);
    }
}
