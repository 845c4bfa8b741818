package fr.allervers.solver.bound;

import fr.allervers.data.InOrder;
import fr.allervers.data.ProblemParts;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
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
import fr.allervers.data.problem.Workshop;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random problems small enough to try every plan: a handful of residents, four starts in two weeks. */
final class ExhaustibleProblems {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Provenance P = Provenance.UNKNOWN;

    private final Random random;
    private final boolean odd;
    private final List<String> communes = List.of("A", "B", "C");

    ExhaustibleProblems(long seed) {
        this(seed, false);
    }

    /**
     * @param odd true: detours by car that are quicker than the direct way, workshops that need nobody or one, themes of
     *     different lengths, closed days, many pinned workshops
     */
    ExhaustibleProblems(long seed, boolean odd) {
        this.random = new Random(seed);
        this.odd = odd;
    }

    Problem next() {
        var starts = starts();
        var themes = List.of(theme("once", 1), theme("series", odd ? 1 : 1 + random.nextInt(2)));
        var rooms = IntStream.range(0, odd ? 2 : 2 + random.nextInt(2))
                .mapToObj(this::room)
                .toList();
        var advisors = IntStream.range(0, odd ? 1 : 1 + random.nextInt(2))
                .mapToObj(this::advisor)
                .toList();
        var demand =
                IntStream.range(0, 2 + random.nextInt(3)).mapToObj(this::demand).toList();
        var pinned = random.nextInt(odd ? 2 : 4) == 0
                ? List.of(pinned(starts, demand, rooms, advisors))
                : List.<Workshop>of();
        return ProblemParts.legal(ProblemParts.named("tiny", "tiny")
                .starts(starts)
                .communes(communes.stream()
                        .map(c -> new Commune(c, c, 49, 6, null, Commune.USUAL_PRESENCE, P))
                        .toList())
                .travel(List.of(
                        table("car", null, 1, 10), table("bus", LocalTime.of(10, 30), 3, 4), table("bus", null, 4, 5)))
                .rooms(rooms)
                .themes(themes)
                .audiences(List.of(new Audience("all", "all", List.of(), List.of(), P), mornings()))
                .mobility(List.of(
                        profile("car", "car", false), profile("bus", "bus", false), profile("wheels", "car", true)))
                .advisors(advisors)
                .demand(demand)
                .rules(new Rules(random.nextInt(2) * 15, "car", random.nextInt(3)))
                .weights(InOrder.weights(random.nextInt(3), random.nextInt(3), random.nextInt(2) * 20L, 1, 1, 1, 1))
                .published(pinned)
                .pinned(pinned.stream().map(Workshop::id).toList()));
    }

    private List<LocalDateTime> starts() {
        var starts = new ArrayList<LocalDateTime>();
        for (int week = 0; week < (odd ? 1 : 2); week++) {
            starts.add(MONDAY.plusWeeks(week).atTime(9, 0));
            starts.add(MONDAY.plusWeeks(week).atTime(10, 30 - 30 * random.nextInt(2)));
        }
        if (random.nextBoolean() || odd) {
            starts.add(MONDAY.plusDays(1).atTime(9, 0));
        }
        starts.sort(null);
        return starts;
    }

    private TravelTable table(String mode, @Nullable LocalTime from, int oneIn, int step) {
        var minutes = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                boolean none = (oneIn > 1 && random.nextInt(oneIn) == 0) || random.nextInt(20) == 0;
                int far = odd ? random.nextInt(4) : Math.abs(i - j) + random.nextInt(3);
                minutes[i][j] = none ? TravelMatrix.IMPOSSIBLE : 1 + step * far;
            }
        }
        return new TravelTable(mode, Set.of(), from, null, TravelMatrix.of(minutes), P);
    }

    private Theme theme(String id, int sessions) {
        int fewest = 1 + random.nextInt(3);
        if (odd) {
            return new Theme(id, id, 60 + 30 * random.nextInt(2), sessions, fewest - 1, fewest + 1, List.of(), P);
        }
        return new Theme(id, id, 60, sessions, Math.max(2, fewest), fewest + 1 + random.nextInt(3), List.of(), P);
    }

    private Room room(int index) {
        var open = random.nextInt(3) == 0
                ? List.of(new TimeWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(10, 0)))
                : List.<TimeWindow>of();
        return new Room(
                "room" + index,
                "room",
                pick(communes),
                2 + random.nextInt(4),
                List.of(),
                random.nextInt(3) > 0 ? random.nextBoolean() : null,
                open,
                odd && random.nextInt(3) == 0 ? List.of(new Period(MONDAY, MONDAY)) : List.of(),
                null,
                null,
                null,
                null,
                P);
    }

    private Advisor advisor(int index) {
        var absent = random.nextInt(3) == 0 ? List.of(new Period(MONDAY, MONDAY)) : List.<Period>of();
        return new Advisor(
                "advisor" + index,
                "advisor",
                pick(communes),
                random.nextInt(3) == 0 ? List.of("once") : List.of("once", "series"),
                random.nextInt(3) == 0 ? List.of("A", "B") : List.of(),
                List.of(),
                absent,
                1 + random.nextInt(2),
                1 + random.nextInt(3),
                P);
    }

    private Audience mornings() {
        var early = new TimeWindow(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0));
        return new Audience("early", "early", List.of(early), List.of(), P);
    }

    private MobilityProfile profile(String id, String mode, boolean stepFree) {
        return new MobilityProfile(
                id, id, List.of(mode), 15 + random.nextInt(20), 10, 1 + random.nextInt(3), stepFree, P);
    }

    private Demand demand(int index) {
        return new Demand(
                "d" + index,
                pick(communes),
                pick(List.of("once", "once", "series")),
                pick(List.of("all", "all", "early")),
                pick(List.of("car", "bus", "wheels")),
                index == 0 ? 1 + random.nextInt(odd ? 2 : 3) : random.nextInt(odd ? 2 : 3),
                1 + random.nextInt(2),
                P);
    }

    /** One that often breaches a rule, so that no plan is valid. */
    private Workshop pinned(List<LocalDateTime> starts, List<Demand> demand, List<Room> rooms, List<Advisor> advisors) {
        var attendance = demand.stream()
                .filter(d -> d.theme().equals("once") && d.audience().equals("all") && d.residents() > 0)
                .map(d -> new Attendance(d.id(), d.residents()))
                .toList();
        return new Workshop(
                "kept", "once", "all", pick(rooms).id(), pick(advisors).id(), List.of(pick(starts)), attendance);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
