package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.allervers.data.ContractScript;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import fr.allervers.solver.mend.MendEvent.RoomClosed;
import fr.allervers.solver.mend.MendEvent.TransportEnded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to whatever valid plan: each mend is valid, and what is pinned and can stand is as it was. */
class RandomMendsTest {

    private static final int CASES = 60;
    private static final int TO_THE_SCRIPT = 20;

    /** Milliseconds for the mends of a case; to the end of each search with {@code -Dlong=true}. */
    private static final long SHORT = 500;

    private record Case(MendProblem mend, List<Mend> mends) {

        /** The problem that one of them is a plan of. */
        Problem problem(Mend of) {
            return MendingTest.problem(mend, of);
        }
    }

    private static List<Case> cases(int count) {
        var cases = new ArrayList<Case>();
        for (int seed = 0; seed < count; seed++) {
            var problem = RandomProblems.problem(seed);
            var plan = RandomPlans.valid(problem, seed);
            if (!plan.workshops().isEmpty()
                    && PlanArithmetic.assess(problem, plan).score().isValid()) {
                var mend = MendProblem.of(problem, plan, event(problem, plan, seed));
                cases.add(new Case(mend, new Mending(mend, end()).run(found -> {})));
            }
        }
        return cases;
    }

    private static Deadline end() {
        return Boolean.getBoolean("long") ? Deadline.never() : Deadline.in(Duration.ofMillis(SHORT));
    }

    private static MendEvent event(Problem problem, Plan plan, int seed) {
        var chance = new Random(seed);
        var held = plan.workshops().get(chance.nextInt(plan.workshops().size()));
        var day = held.sessions().get(chance.nextInt(held.sessions().size())).toLocalDate();
        var days = new Period(day, day.plusDays(chance.nextInt(10)));
        return switch (seed % 5) {
            case 0 -> new AdvisorAbsent(held.advisor(), days);
            case 1 -> new RoomClosed(held.room(), days);
            case 2 -> new DayLost(day);
            case 3 ->
                new TransportEnded(
                        "bus",
                        day,
                        chance.nextBoolean()
                                ? List.of()
                                : List.of(problem.communes().get(0).code()));
            default -> new LateDemand(day, List.of(late(problem, held)), List.of());
        };
    }

    private static Demand late(Problem problem, Workshop like) {
        return new Demand(
                "late",
                problem.communes().get(0).code(),
                like.theme(),
                like.audience(),
                problem.mobility().get(0).id(),
                5,
                2,
                Provenance.UNKNOWN);
    }

    @Test
    void everyMendIsValidAndMovesNothingThatIsPinned() {
        var cases = cases(CASES);
        assertThat(cases).hasSizeGreaterThan(CASES / 2);
        assertThat(cases).allSatisfy(c -> {
            assertThat(c.mends).isNotEmpty();
            for (var mend : c.mends) {
                var assessed = PlanArithmetic.assess(c.problem(mend), mend.plan());
                assertThat(assessed.breaches()).isEmpty();
                assertThat(mend.score()).isEqualTo(assessed.score());
                assertThat(mend.plan().workshops()).containsAll(c.problem(mend).pinnedWorkshops());
            }
        });
    }

    @Test
    void theContractsScriptFindsThemValid(@TempDir Path folder) throws Exception {
        var script = ContractScript.near(Path.of(""));
        assumeTrue(script.isPresent(), "this checkout has no folder shared/contract beside it");
        var cases = cases(TO_THE_SCRIPT);
        for (int i = 0; i < cases.size(); i++) {
            for (int m = 0; m < cases.get(i).mends.size(); m++) {
                var mend = cases.get(i).mends.get(m);
                var name = "%03d-%d.".formatted(i, m);
                Files.write(
                        folder.resolve(name + "problem.json"),
                        DocumentWriter.PROBLEMS.toBytes(cases.get(i).problem(mend)));
                Files.write(folder.resolve(name + "0.plan.json"), DocumentWriter.PLANS.toBytes(mend.plan()));
            }
        }
        assertThat(script.get().scores(folder).values()).isNotEmpty().allMatch(Score::isValid);
    }
}
