package fr.allervers.solver.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.ContinuityRules;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Settings;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The short form of what {@code simulate} shows: one year of the example with one session a week, few tries. */
class YearReplayTest {

    private static final Quarter FIRST = Quarter.parse("2027-Q1");
    private static final int TRIES = 2000;
    /** More for each resident than any change could save. */
    private static final long DEAR = 100_000;

    private static final Territory SCARCE = scarce(Territories.named("forbach"));

    private static List<ReplayedQuarter> year = List.of();

    private static Territory scarce(Territory territory) {
        return territory.withAdvisors(territory.advisors().stream()
                .map(a -> a.withMaxSessionsPerWeek(1))
                .toList());
    }

    private static YearReplay replay(ContinuityRules rules, YearRates rates) {
        return new YearReplay(SCARCE, rules, rates, TRIES, 3);
    }

    @BeforeAll
    static void replayAYear() {
        year = replay(ContinuityRules.USUAL, YearRates.MADE_UP).from(FIRST);
    }

    @Test
    void fourQuartersInARowAreHeldByValidPlans() {
        assertThat(year)
                .extracting(q -> q.held().problem().id())
                .containsExactly("forbach-2027-Q1", "forbach-2027-Q2", "forbach-2027-Q3", "forbach-2027-Q4");
        assertThat(year)
                .allSatisfy(q -> assertThat(PlanArithmetic.assess(
                                        new ProblemIndex(q.held().problem()),
                                        q.held().plan())
                                .score()
                                .isValid())
                        .isTrue());
    }

    @Test
    void theSameSeedReplaysTheSameYear() {
        assertThat(replay(ContinuityRules.USUAL, YearRates.MADE_UP).from(FIRST)).isEqualTo(year);
    }

    @Test
    void withFairTurnsNoCommuneThatCanHostGoesFourQuartersWithout() {
        var figures = YearFigures.of(year);
        assertThat(figures.neverHosting()).isZero();
        var without =
                YearFigures.of(replay(new ContinuityRules(0, ContinuityRules.USUAL.habitWeight()), YearRates.MADE_UP)
                        .from(FIRST));
        assertThat(without.neverHosting()).isPositive();
    }

    @Test
    void habitsThatWeighAreKeptMoreOften() {
        var weightless = YearFigures.of(
                replay(new ContinuityRules(0, 0), YearRates.MADE_UP).from(FIRST));
        var weighed = YearFigures.of(
                replay(new ContinuityRules(0, 20), YearRates.MADE_UP).from(FIRST));
        assertThat(share(weighed)).isLessThan(share(weightless));
    }

    private static double share(YearFigures figures) {
        return (double) figures.habitsLost() / figures.habits();
    }

    /** With dear changes, as a mend also moves workshops for what it saves. */
    @Test
    void whereNothingHappensNobodyIsDisturbed() {
        var quiet = new YearReplay(
                        SCARCE.withSettings(withDearChanges(SCARCE.settings())),
                        ContinuityRules.USUAL,
                        new YearRates(0, 0, 0),
                        TRIES,
                        3)
                .from(FIRST);
        assertThat(quiet).hasSameSizeAs(year).allSatisfy(q -> {
            assertThat(q.held().problem().advisors()).isEqualTo(present(q));
            assertThat(late(q)).isEmpty();
            assertThat(q.noShows()).isZero();
            assertThat(q.disturbed()).isZero();
        });
    }

    @Test
    void inAMadeUpYearAdvisorsFallOutMoreAskSomeStayAwayAndWorkshopsMove() {
        assertThat(year)
                .anySatisfy(q -> assertThat(q.held().problem().advisors()).isNotEqualTo(present(q)))
                .anySatisfy(q -> assertThat(late(q)).isNotEmpty())
                .anySatisfy(q -> assertThat(q.noShows()).isPositive())
                .anySatisfy(q -> assertThat(q.disturbed()).isPositive());
    }

    private static Settings withDearChanges(Settings of) {
        return new Settings(
                of.id(),
                of.name(),
                of.remark(),
                of.telephone(),
                of.zone(),
                of.department(),
                of.schoolZone(),
                of.hub(),
                of.whitMondayWorked(),
                of.schoolBuses(),
                of.draftWeeks(),
                of.rules(),
                of.weights()
                        .with(Cost.CHANGED_START, DEAR)
                        .with(Cost.CHANGED_ROOM, DEAR)
                        .with(Cost.CHANGED_ADVISOR, DEAR)
                        .with(Cost.CANCELLED, DEAR));
    }

    /** The advisors of the quarter as its territory has them. */
    private static List<Advisor> present(ReplayedQuarter replayed) {
        var start = replayed.held().problem().starts().get(0);
        return SCARCE.problem(Quarter.of(start.toLocalDate())).advisors();
    }

    private static List<Demand> late(ReplayedQuarter replayed) {
        return replayed.held().problem().demand().stream()
                .filter(d -> d.id().startsWith("late/"))
                .toList();
    }

    @Test
    void atARateOfAHundredAllOfItHappens() {
        var chance = new YearChance(new YearRates(100, 100, 100), FIRST, 1);
        var problem = SCARCE.problem(FIRST);
        assertThat(problem.advisors())
                .extracting(chance::advisor)
                .allSatisfy(a -> assertThat(a.absent())
                        .hasSizeGreaterThan(before(a).absent().size()));
        assertThat(chance.late(problem.demand()).stream()
                        .mapToLong(Demand::residents)
                        .sum())
                .isEqualTo(problem.residents());
        var held = year.get(0).held();
        var attended = chance.attended(held.plan());
        assertThat(held.plan().workshops()).allMatch(w -> attended.came(w) == 0);
    }

    private static Advisor before(Advisor advisor) {
        return SCARCE.problem(FIRST).advisors().stream()
                .filter(a -> a.id().equals(advisor.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void chanceOfAQuarterDoesNotHangOnWhatIsPlanned() {
        var chance = new YearChance(YearRates.MADE_UP, FIRST, 7);
        var rows = SCARCE.problem(FIRST).demand();
        var last = rows.subList(rows.size() / 2, rows.size());
        var late = chance.late(rows);
        assertThat(late).containsAll(chance.late(last)).isNotEmpty();
        assertThat(late).isEqualTo(chance.late(rows));
        assertThat(new YearChance(YearRates.MADE_UP, FIRST, 8).late(rows)).isNotEqualTo(late);
    }

    @Test
    void figuresOfAYearAreThoseOfItsQuarters() {
        var figures = YearFigures.of(year);
        assertThat(figures.asked())
                .isEqualTo(year.stream()
                        .mapToLong(q -> q.held().problem().residents())
                        .sum());
        assertThat(figures.served())
                .isEqualTo(year.stream()
                        .mapToLong(q -> q.held().plan().participants())
                        .sum());
        var twice = figures.and(figures, 1);
        assertThat(twice.served()).isEqualTo(2 * figures.served());
        assertThat(twice.gini()).isEqualTo(figures.gini());
        assertThat(year.get(1).held().problem().weights().of(Cost.HABIT)).isEqualTo(20);
    }
}
