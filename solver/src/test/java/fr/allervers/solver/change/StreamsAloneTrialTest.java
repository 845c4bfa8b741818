package fr.allervers.solver.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.engine.OtherSettings;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.engine.RulesOfStreamsAlone;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.trial.PlanTrial;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A rule that the streams alone know makes a tried change none: it ends no trial. */
class StreamsAloneTrialTest {

    private static final Problem PROBLEM = MadeUpTerritory.problem(12, 2, 3);

    @Test
    void whatTheArraysHoldPossibleIsNoPlanWhereTheStreamsForbidIt() {
        var rules = RulesOfStreamsAlone.NoMonday.class;
        var plan = plan(rules);
        var trial = new PlanTrial(PROBLEM, plan, Locks.NONE, judge(rules));
        int forbidden = 0;
        int allowed = 0;
        for (var workshop : plan.workshops()) {
            for (var spot : spots(workshop)) {
                if (trial.move(workshop.id(), spot).isPossible()) {
                    var moved = trial.moved(workshop.id(), spot);
                    assertThat(moved.isPresent()).isEqualTo(spot.start().getDayOfWeek() != DayOfWeek.MONDAY);
                    forbidden += moved.isEmpty() ? 1 : 0;
                    allowed += moved.isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(forbidden).isPositive();
        assertThat(allowed).isPositive();
    }

    @Test
    void whereExactServingBreachesItTheBaseIsThePlanAsItIs() {
        var rules = RulesOfStreamsAlone.AtMostSix.class;
        var plan = plan(rules);

        var trial = new PlanTrial(PROBLEM, plan, Locks.NONE, judge(rules));

        assertThat(trial.base().workshops()).containsExactlyInAnyOrderElementsOf(plan.workshops());
        assertThat(plan.workshops())
                .allSatisfy(w -> assertThat(trial.without(w.id()).stream()).allMatch(judge(rules)::isValid));
    }

    @Test
    void aChangeByHandThatWouldBreachItByServingAnewIsMadeAsAsked() {
        var rules = RulesOfStreamsAlone.AtMostSix.class;
        var plan = plan(rules);
        var judge = judge(rules);
        var changes = new ChangeTrial(new ProblemIndex(PROBLEM), plan, Locks.NONE, judge);
        int made = 0;
        for (var workshop : plan.workshops()) {
            for (var spot : spots(workshop).stream().limit(4).toList()) {
                var changed = changes.of(new Move(workshop.id(), spot));
                if (changed.breaches().isEmpty()) {
                    assertThat(judge.isValid(changed.plan())).isTrue();
                    made++;
                }
            }
        }
        assertThat(made).isPositive();
    }

    /** Each that the streams were asked of took as long as an effect: half a minute at 805 workshops. */
    @Test
    void allMomentsAreThoseOfTheArraysAlone() {
        var rules = RulesOfStreamsAlone.NoMonday.class;
        var plan = plan(rules);
        var changes = new ChangeTrial(new ProblemIndex(PROBLEM), plan, Locks.NONE, judge(rules));

        assertThat(plan.workshops())
                .anySatisfy(w -> assertThat(changes.moments(new Move(w.id(), Spot.of(w)), false))
                        .anyMatch(s -> s.start().getDayOfWeek() == DayOfWeek.MONDAY));
    }

    private static Plan plan(Class<? extends RulesOfStreamsAlone> rules) {
        var plan = new PlanSolver(PROBLEM, SolveLimits.ofMoves(4_000, 1), null, Locks.NONE, OtherSettings.of(rules))
                .run(told -> {});
        assertThat(Objects.requireNonNull(plan.score()).isValid()).isTrue();
        assertThat(plan.workshops()).isNotEmpty();
        return plan;
    }

    private static PlanJudge judge(Class<? extends RulesOfStreamsAlone> rules) {
        return new PlanJudge(new ProblemFacts(PROBLEM), rules);
    }

    private static List<Spot> spots(Workshop workshop) {
        return PROBLEM.starts().stream()
                .filter(s -> !s.equals(workshop.sessions().get(0)))
                .limit(40)
                .map(s -> new Spot(workshop.room(), workshop.advisor(), s))
                .toList();
    }
}
