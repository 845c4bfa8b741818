package fr.allervers.data.random;

import fr.allervers.data.InOrder;
import fr.allervers.data.ProblemParts;
import fr.allervers.data.problem.Advisor;
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
import fr.allervers.data.problem.Weights;
import fr.allervers.data.problem.Workshop;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Small random problems with everything the contract knows: travel tables with hours and gaps, trips that cannot be
 * made, windows and periods, themes of several sessions, weeks over New Year, published and pinned workshops. Two to
 * four communes, up to seven rows of demand; the same seed gives the same problem.
 */
public final class RandomProblems {

    static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 12, 21);
    static final List<LocalTime> TIMES =
            List.of(LocalTime.of(9, 0), LocalTime.of(10, 0), LocalTime.of(10, 30), LocalTime.of(14, 0));
    private static final List<String> EQUIPMENT = List.of("computers", "screen");

    private final Dice dice;
    private final List<String> communes;

    private RandomProblems(Dice dice) {
        this.dice = dice;
        communes = ids("c", dice.between(2, 4));
    }

    /** The problem of that seed; in every other one workshops were published, some pinned. */
    public static Problem problem(long seed) {
        var dice = new Dice(seed);
        return published(seed, dice, new RandomProblems(dice).fresh(seed));
    }

    /** As {@link #problem}, with what the contract got later: presence of communes, habits, tables with dates. */
    public static Problem withAdditions(long seed) {
        var dice = new Dice(seed);
        return published(seed, dice, new RandomAdditions(seed).to(new RandomProblems(dice).fresh(seed)));
    }

    private static Problem published(long seed, Dice dice, Problem problem) {
        if (seed % 2 == 0) {
            return problem;
        }
        var published = RandomPlans.valid(problem, seed + 1).workshops().stream()
                .map(w -> renamed(w, "p" + w.id()))
                .toList();
        var pinned = dice.some(published.stream().map(Workshop::id).toList(), 30);
        return published(problem, published, pinned);
    }

    private Problem fresh(long seed) {
        var audiences = dice.times(dice.between(1, 2), this::audience);
        var themes = IntStream.rangeClosed(1, dice.between(1, 3))
                .mapToObj(this::theme)
                .toList();
        var mobility = IntStream.rangeClosed(1, dice.between(1, 3))
                .mapToObj(this::profile)
                .toList();
        return ProblemParts.legal(ProblemParts.named("random-" + seed, "Random " + seed)
                .starts(starts())
                .communes(communes.stream().map(RandomProblems::commune).toList())
                .travel(new RandomTravel(dice, communes.size()).tables())
                .rooms(IntStream.rangeClosed(1, dice.between(1, 4))
                        .mapToObj(this::room)
                        .toList())
                .themes(themes)
                .audiences(numbered(audiences))
                .mobility(mobility)
                .advisors(IntStream.rangeClosed(1, dice.between(1, 2))
                        .mapToObj(i -> advisor(i, themes))
                        .toList())
                .demand(IntStream.rangeClosed(1, dice.between(0, 7))
                        .mapToObj(i -> demand(i, themes, audiences.size(), mobility))
                        .toList())
                .rules(new Rules(dice.between(0, 3) * 10, "car", dice.between(0, 3)))
                .weights(weights()));
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    private static Commune commune(String code) {
        return new Commune(code, "Commune " + code, 49.1, 6.9, null, Commune.USUAL_PRESENCE, Provenance.UNKNOWN);
    }

    /** Three weeks around New Year, Mondays to Thursdays, here and there without a start. */
    private List<LocalDateTime> starts() {
        return IntStream.range(0, 21)
                .mapToObj(FIRST_MONDAY::plusDays)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0)
                .flatMap(day -> dice.some(TIMES, 60).stream().map(day::atTime))
                .toList();
    }

    private List<TimeWindow> windows() {
        return dice.chance(60) ? List.of() : dice.times(dice.between(1, 2), this::window);
    }

    private TimeWindow window() {
        var days = EnumSet.copyOf(dice.someOrOne(List.of(DayOfWeek.values()).subList(0, 4), 60));
        return new TimeWindow(days, LocalTime.of(dice.between(8, 10), 0), LocalTime.of(dice.between(11, 17), 0));
    }

    private List<Period> periods() {
        return dice.chance(60) ? List.of() : List.of(period());
    }

    private Period period() {
        var from = FIRST_MONDAY.plusDays(dice.between(0, 18));
        return new Period(from, from.plusDays(dice.between(0, 3)));
    }

    private Theme theme(int number) {
        int least = dice.between(0, 3);
        return new Theme(
                "t" + number,
                "Theme " + number,
                dice.oneOf(List.of(30, 60, 90, 120)),
                dice.oneOf(List.of(1, 1, 2, 3)),
                least,
                least + dice.between(1, 5),
                dice.some(EQUIPMENT, 20),
                Provenance.UNKNOWN);
    }

    private Audience audience() {
        return new Audience("a", "Audience", windows(), periods(), Provenance.UNKNOWN);
    }

    private static List<Audience> numbered(List<Audience> audiences) {
        return IntStream.range(0, audiences.size())
                .mapToObj(i -> new Audience(
                        "a" + (i + 1),
                        "Audience " + (i + 1),
                        audiences.get(i).available(),
                        audiences.get(i).unavailable(),
                        Provenance.UNKNOWN))
                .toList();
    }

    private MobilityProfile profile(int number) {
        return new MobilityProfile(
                "m" + number,
                "Profile " + number,
                dice.someOrOne(RandomTravel.MODES, 50),
                dice.between(10, 60),
                dice.between(0, 20),
                dice.between(0, 3),
                dice.chance(20),
                Provenance.UNKNOWN);
    }

    private Room room(int number) {
        var stepFree = dice.chance(30) ? null : (Boolean) dice.chance(60);
        return new Room(
                "r" + number,
                "Room " + number,
                dice.oneOf(communes),
                dice.between(1, 8),
                dice.some(EQUIPMENT, 80),
                stepFree,
                windows(),
                periods(),
                null,
                null,
                null,
                null,
                Provenance.UNKNOWN);
    }

    private Advisor advisor(int number, List<Theme> themes) {
        return new Advisor(
                "v" + number,
                "Advisor " + number,
                dice.oneOf(communes),
                dice.someOrOne(themes.stream().map(Theme::id).toList(), 80),
                dice.chance(70) ? List.of() : dice.someOrOne(communes, 60),
                windows(),
                periods(),
                dice.between(1, 3),
                dice.between(1, 5),
                Provenance.UNKNOWN);
    }

    private Demand demand(int number, List<Theme> themes, int audiences, List<MobilityProfile> mobility) {
        return new Demand(
                "d" + number,
                dice.oneOf(communes),
                dice.oneOf(themes).id(),
                "a" + dice.between(1, audiences),
                dice.oneOf(mobility).id(),
                dice.chance(5) ? 100_000 : dice.between(0, 8),
                dice.between(1, 3),
                Provenance.UNKNOWN);
    }

    private Weights weights() {
        return InOrder.weights(weight(), weight(), weight(), weight(), weight(), weight(), weight());
    }

    private long weight() {
        return dice.chance(20) ? 0 : dice.between(1, 50);
    }

    private static Workshop renamed(Workshop workshop, String id) {
        return new Workshop(
                id,
                workshop.theme(),
                workshop.audience(),
                workshop.room(),
                workshop.advisor(),
                workshop.sessions(),
                workshop.attendance());
    }

    private static Problem published(Problem problem, List<Workshop> published, List<String> pinned) {
        return ProblemParts.legal(
                ProblemParts.from(problem).published(published).pinned(pinned));
    }
}
