package fr.allervers.data.json;

import fr.allervers.data.InOrder;
import fr.allervers.data.ProblemParts;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
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
import fr.allervers.data.problem.Workshop;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Right files of any content: every field, with and without what is optional; not meant to be solved. */
final class RandomDocument {

    private static final String[] TEXTS = {"salle", "Thé\"ding", "a\\b", "œuvre\n2", "😀", "\u0001", "", "{0} 'x'"};

    private final Random random;

    RandomDocument(long seed) {
        random = new Random(seed);
    }

    Problem problem() {
        return problem(1 + random.nextInt(4));
    }

    /** With at least one row in each list, windows and periods included. */
    Problem fullProblem() {
        return problem(-2);
    }

    private Problem problem(int size) {
        int n = Math.abs(size);
        boolean isFull = size < 0;
        IntFunction<List<Integer>> some = most -> isFull ? upTo(2) : upTo(random.nextInt(most + 1));
        var windows = (Supplier<List<TimeWindow>>)
                () -> some.apply(2).stream().map(i -> window()).toList();
        var periods = (Supplier<List<Period>>)
                () -> some.apply(2).stream().map(i -> period()).toList();
        var published = some.apply(3).stream().map(i -> workshop("w" + i)).toList();
        return ProblemParts.named("p" + random.nextInt(100), text())
                .zone(ZoneId.of(random.nextBoolean() ? "Europe/Paris" : "America/Cayenne"))
                .starts(starts())
                .communes(each(n, this::commune))
                .travel(some.apply(3).stream().map(i -> table(n)).toList())
                .rooms(each(n, i -> room(i, isFull, windows.get(), periods.get())))
                .themes(each(2, this::theme))
                .audiences(each(2, i -> new Audience("a" + i, text(), windows.get(), periods.get(), provenance())))
                .mobility(each(2, this::mobility))
                .advisors(each(2, i -> advisor(i, windows.get(), periods.get())))
                .demand(each(3, this::demand))
                .rules(new Rules(random.nextInt(60), "m0", random.nextInt(5)))
                .weights(InOrder.weights(1, 2, 30, 4, 0, 1_000_000, random.nextInt(9), random.nextInt(2)))
                .habits(some.apply(2).stream().map(this::habit).toList())
                .published(published)
                .pinned(
                        isFull
                                ? List.of("w0")
                                : published.stream().map(Workshop::id).limit(1).toList())
                .build();
    }

    Plan plan() {
        var costs = InOrder.costs(random.nextLong(1L << 50), 2, 3, 4, 5, 6, 7, random.nextInt(2));
        var score = random.nextBoolean() ? null : new Score(-random.nextInt(3), random.nextInt(99), 1L << 52, costs);
        return new Plan("p1", each(random.nextInt(4), i -> workshop("w" + i)), score);
    }

    private static List<Integer> upTo(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    private static <T> List<T> each(int n, IntFunction<T> row) {
        return IntStream.range(0, n).mapToObj(row).toList();
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private String id(String list) {
        return list + random.nextInt(2);
    }

    private Provenance provenance() {
        return new Provenance(maybe(text()), maybe(random.nextBoolean()));
    }

    private <T> T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private List<LocalDateTime> starts() {
        var first = LocalDate.of(2027, 1, 4).atTime(8, 5);
        return each(2 + random.nextInt(5), i -> first.plusHours(i * 5L));
    }

    private Commune commune(int i) {
        return new Commune(
                "c" + i,
                text(),
                degrees(90),
                degrees(180),
                maybe(random.nextInt(5000)),
                random.nextInt(3),
                provenance());
    }

    private Habit habit(int i) {
        return new Habit(
                "h" + i,
                "r0",
                DayOfWeek.of(1 + random.nextInt(7)),
                LocalTime.of(random.nextInt(24), 59),
                random.nextInt(9),
                provenance());
    }

    private double degrees(int most) {
        double any = (random.nextDouble() * 2 - 1) * most;
        return switch (random.nextInt(4)) {
            case 0 -> Math.round(any);
            case 1 -> Math.round(any * 1e6) / 1e6;
            case 2 -> any * 1e-9;
            default -> any;
        };
    }

    private TravelTable table(int n) {
        var minutes = new int[n][n];
        for (var row : minutes) {
            for (int j = 0; j < n; j++) {
                row[j] = random.nextInt(40) - 1;
            }
        }
        boolean hasHours = random.nextBoolean();
        return new TravelTable(
                id("m"),
                random.nextBoolean() ? Set.of() : days(),
                hasHours ? LocalTime.of(7, 30) : null,
                hasHours ? LocalTime.of(19, 0) : null,
                maybe(LocalDate.of(2027, 1, 31)),
                maybe(LocalDate.of(2027, 2, 1 + random.nextInt(28))),
                TravelMatrix.of(minutes),
                provenance());
    }

    private Set<DayOfWeek> days() {
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
        return days;
    }

    private TimeWindow window() {
        return new TimeWindow(days(), LocalTime.of(random.nextInt(9), 5), LocalTime.of(12, 59), provenance());
    }

    private Period period() {
        var from = LocalDate.of(2027, 2, 1 + random.nextInt(28));
        return new Period(from, from.plusDays(random.nextInt(9)), provenance());
    }

    private Room room(int i, boolean isFull, List<TimeWindow> open, List<Period> closed) {
        return new Room(
                "r" + i,
                text(),
                "c0",
                random.nextInt(30),
                List.of("wifi", text()),
                maybe(random.nextBoolean()),
                open,
                closed,
                isFull ? "venue" : maybe(text()),
                isFull ? "address" : maybe(text()),
                isFull ? (Double) 1.5 : maybe(degrees(90)),
                isFull ? (Double) 2.5 : maybe(degrees(180)),
                provenance());
    }

    private Theme theme(int i) {
        return new Theme(
                "t" + i, text(), 30, 1 + random.nextInt(3), 2, 2 + random.nextInt(5), List.of("wifi"), provenance());
    }

    private MobilityProfile mobility(int i) {
        return new MobilityProfile("b" + i, text(), List.of("m0", "m1"), 60, 20, i, random.nextBoolean(), provenance());
    }

    private Advisor advisor(int i, List<TimeWindow> available, List<Period> absent) {
        return new Advisor(
                "v" + i, text(), "c0", List.of(id("t")), List.of("c0"), available, absent, 2, 8, provenance());
    }

    private Demand demand(int i) {
        return new Demand(
                "d" + i, "c0", id("t"), id("a"), id("b"), random.nextInt(9), 1 + random.nextInt(3), provenance());
    }

    private Workshop workshop(String id) {
        var sessions = starts();
        var attendance = each(1 + random.nextInt(3), i -> new Attendance("d" + i, 1 + random.nextInt(5), provenance()));
        return new Workshop(id, id("t"), id("a"), "r0", id("v"), sessions, attendance, provenance());
    }
}
