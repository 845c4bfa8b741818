package fr.allervers.data.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Breach.Rule;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.data.travel.TravelTimes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is compiled is what the contract's plain loops say, workshop by workshop and leg by leg. */
class CompiledProblemTest {

    private static final int SEEDS = 120;

    private int reached;
    private int unreachable;
    private int acrossAChange;

    private static Stream<CompiledProblem> compiled() {
        return LongStream.range(0, SEEDS)
                .mapToObj(RandomProblems::withAdditions)
                .map(CompiledProblem::new);
    }

    private static List<WorkshopKind> kinds(CompiledProblem compiled) {
        var residents =
                compiled.problem.demand().stream().mapToInt(Demand::residents).toArray();
        return new WorkshopKinds(compiled, residents).all;
    }

    @Test
    void tripsOfAWholeSeriesCostWhatTheArithmeticSaysOfEveryStart() {
        compiled().forEach(c -> kinds(c).forEach(kind -> trips(c, kind)));

        assertThat(reached).isGreaterThan(6_000);
        assertThat(unreachable).isGreaterThan(4_000);
        assertThat(acrossAChange).isGreaterThan(400);
    }

    private void trips(CompiledProblem compiled, WorkshopKind kind) {
        var index = new ProblemIndex(compiled.problem);
        for (int s = Bits.next(kind.starts(), 0); s >= 0; s = Bits.next(kind.starts(), s + 1)) {
            int travelClass = compiled.trips.classes.of[kind.theme()][s];
            acrossAChange += compiled.trips.classes.series(travelClass).trips().length > 1 ? 1 : 0;
            for (int room = 0; room < compiled.problem.rooms().size(); room++) {
                var costs = compiled.trips.ofRows(kind, travelClass, compiled.sites.roomSite[room]);
                for (int row = 0; row < kind.rows(); row++) {
                    long expected =
                            travel(index, workshop(compiled, kind, room, 0, s, List.of(one(compiled, kind, row))));
                    assertThat(costs[row]).isEqualTo(expected);
                    reached += expected == TripCosts.UNREACHABLE ? 0 : 1;
                    unreachable += expected == TripCosts.UNREACHABLE ? 1 : 0;
                }
            }
        }
    }

    private static Attendance one(CompiledProblem compiled, WorkshopKind kind, int row) {
        return new Attendance(compiled.problem.demand().get(kind.row()[row]).id(), 1);
    }

    private static long travel(ProblemIndex index, Workshop workshop) {
        var assessment = assess(index, workshop);
        return rules(assessment).contains(Rule.ATTENDANCE)
                ? TripCosts.UNREACHABLE
                : assessment.score().costs().of(Cost.TRAVEL)
                        * index.problem().weights().of(Cost.TRAVEL);
    }

    private static Assessment assess(ProblemIndex index, Workshop workshop) {
        return PlanArithmetic.assess(index, new Plan(index.problem().id(), List.of(workshop), null));
    }

    private static Set<Rule> rules(Assessment assessment) {
        return assessment.breaches().stream().map(Breach::rule).collect(Collectors.toSet());
    }

    private static Workshop workshop(
            CompiledProblem compiled,
            WorkshopKind kind,
            int room,
            int advisor,
            int start,
            List<Attendance> attendance) {
        var problem = compiled.problem;
        var index = new ProblemIndex(problem);
        var theme = problem.themes().get(kind.theme());
        return new Workshop(
                "w",
                theme.id(),
                problem.audiences().get(kind.audience()).id(),
                problem.rooms().get(room).id(),
                problem.advisors().get(advisor).id(),
                index.series(compiled.calendar.moment[start], theme.sessions()),
                attendance);
    }

    @Test
    void startsAreFeasibleWhereNoRuleOfRoomAdvisorOrAudienceIsBreached() {
        int[] counts = new int[2];
        compiled()
                .limit(30)
                .forEach(c -> kinds(c).stream().filter(k -> k.rows() > 0).forEach(kind -> {
                    for (int room = 0; room < c.problem.rooms().size(); room++) {
                        for (int advisor = 0; advisor < c.problem.advisors().size(); advisor++) {
                            for (int s = 0; s < c.calendar.size; s++) {
                                boolean feasible = isFeasible(c, kind, room, advisor, s);
                                assertThat(feasible).isEqualTo(breachesNothing(c, kind, room, advisor, s));
                                counts[feasible ? 1 : 0]++;
                            }
                        }
                    }
                }));

        assertThat(counts[0]).isGreaterThan(1_000);
        assertThat(counts[1]).isGreaterThan(1_000);
    }

    private static boolean isFeasible(CompiledProblem compiled, WorkshopKind kind, int room, int advisor, int start) {
        return compiled.sites.worksIn[advisor][compiled.sites.roomCommune[room]]
                && Bits.has(kind.starts(), start)
                && Bits.has(compiled.feasible.room[kind.theme()][room], start)
                && Bits.has(compiled.feasible.advisor[kind.theme()][advisor], start);
    }

    private static boolean breachesNothing(
            CompiledProblem compiled, WorkshopKind kind, int room, int advisor, int start) {
        var attendance = List.of(one(compiled, kind, 0));
        var assessment =
                assess(new ProblemIndex(compiled.problem), workshop(compiled, kind, room, advisor, start, attendance));
        boolean audienceIsFree =
                assessment.breaches().stream().noneMatch(b -> b.sentence().key().equals("breach.attendance.hours"));
        var rules = rules(assessment);
        return audienceIsFree
                && Stream.of(Rule.SESSIONS, Rule.ROOM, Rule.ADVISOR).noneMatch(rules::contains)
                && compiled.capacity(kind.theme(), room) >= compiled.minParticipants[kind.theme()];
    }

    @Test
    void drivesTakeTheMinutesOfTheirMoment() {
        compiled().forEach(compiled -> {
            var problem = compiled.problem;
            var times = new TravelTimes(problem);
            for (int s = 0; s < compiled.calendar.size; s++) {
                var start = compiled.calendar.moment[s];
                assertThat(compiled.drives.minutes[compiled.drives.atStart[s]]).isEqualTo(all(problem, times, start));
                for (int t = 0; t < problem.themes().size(); t++) {
                    assertThat(compiled.drives.minutes[compiled.drives.atEnd[t][s]])
                            .isEqualTo(all(problem, times, start.plusMinutes(compiled.minutes[t])));
                }
            }
        });
    }

    private static int[] all(Problem problem, TravelTimes times, java.time.LocalDateTime moment) {
        int n = problem.communes().size();
        return java.util.stream.IntStream.range(0, n * n)
                .map(i -> times.minutes(problem.rules().advisorMode(), i / n, i % n, moment))
                .toArray();
    }

    @Test
    void legsTakeTheMinutesOfTheQuickestModeAtAnyMoment() {
        compiled().forEach(compiled -> {
            var problem = compiled.problem;
            var times = new TravelTimes(problem);
            for (var profile : problem.mobility()) {
                var legs = new LegTimes(problem, profile.modes());
                for (var start : problem.starts()) {
                    var moment = start.plusHours(11).plusMinutes(7);
                    assertThat(legs.minutes(0, 1, moment)).isEqualTo(times.minutes(profile, 0, 1, moment));
                    assertThat(legs.minutes(1, 1, start)).isEqualTo(times.minutes(profile, 1, 1, start));
                }
            }
        });
    }
}
