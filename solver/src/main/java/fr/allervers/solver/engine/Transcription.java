package fr.allervers.solver.engine;

import static java.util.Objects.requireNonNull;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.model.DemandFact;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.PlanWriting;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.proposal.Proposer;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.Identity;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.PlanSize;
import fr.allervers.solver.proposal.index.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The transcription of placements in arrays into a schedule of the planning model, and of a schedule into a plan: given a
 * problem once, then placements or schedules of it. For one thread.
 */
public final class Transcription {

    final ProblemFacts facts;
    final Translation translation;
    private final PlanJudge judge;
    private final IndexedProblem indexed;
    /** Ids that new workshops must not take. */
    private final Set<String> kept;

    private final Proposer scratch;
    private final Mirror mirror;

    Transcription(ProblemFacts facts, PlanJudge judge, Scope whole) {
        this.facts = facts;
        this.judge = judge;
        indexed = whole.indexed();
        translation = new Translation(facts, indexed, indexed.kinds, rows());
        kept = indexed.identities.stream().map(Identity::id).collect(Collectors.toSet());
        scratch = new Proposer(whole, 0, Set.of());
        mirror = new Mirror(translation, scratch);
    }

    /** The transcription of a whole problem, its plans scored by a judge of the same problem. */
    public static Transcription of(Scope whole, PlanJudge judge) {
        return new Transcription(new ProblemFacts(whole.indexed().problem), judge, whole);
    }

    /** [kind][row] */
    private DemandFact[][] rows() {
        var all = facts.demand();
        return indexed.kinds.stream()
                .map(kind -> Arrays.stream(kind.row()).mapToObj(all::get).toArray(DemandFact[]::new))
                .toArray(DemandFact[][]::new);
    }

    /** The schedule of placements, with closed workshops beside them for as many as can ever be held. */
    Schedule schedule(Placements placements) {
        var schedule = open(facts, facts.all(), indexed.pinned, List.of(), new PlanSize(indexed).mostWorkshops());
        mirror.placements(schedule);
        scratch.take(placements);
        mirror.difference().put();
        return schedule;
    }

    /**
     * A schedule to solve from, of a whole problem or of a part of it: closed workshops to open, and those that stay as they
     * are whatever happens.
     *
     * @param all facts that the rules look at
     * @param staying workshops of the problem that are pinned
     * @param inTheWay workshops of other parts, who attends them being their affair
     * @param closed how many there are to open
     */
    static Schedule open(
            ProblemFacts facts, List<Object> all, List<Workshop> staying, List<Placement> inTheWay, int closed) {
        var builder = new Schedule.Builder(facts);
        builder.close(closed);
        staying.forEach(workshop -> builder.hold(workshop, true, true));
        inTheWay.forEach(builder::stand);
        return builder.build(all, PlanConstraint.weights(facts.problem().weights()));
    }

    /** The placements of a schedule. */
    Placements placements(Schedule schedule) {
        return mirror.placements(schedule);
    }

    /** A valid plan as it stands, as placements in its order: its residents are not served anew. */
    public Placements placements(Plan valid) {
        return placements(Schedule.of(facts, valid, ConstraintWeightOverrides.none()));
    }

    /** The plan of placements as the arrays have made it, neither judged nor scored. */
    Plan unjudged(Placements placements) {
        return unjudged(schedule(placements));
    }

    private Plan unjudged(Schedule schedule) {
        return PlanWriting.plan(indexed.problem, schedule, kept);
    }

    /** The plan of placements, scored by the constraint streams; none where it breaches a rule that they know. */
    public Optional<Plan> plan(Placements placements) {
        return Optional.of(judge.scored(unjudged(placements)))
                .filter(plan -> requireNonNull(plan.score()).isValid());
    }

    /**
     * The plan of a schedule, scored by the constraint streams.
     *
     * @throws IllegalStateException where it breaches a rule
     */
    Plan plan(Schedule schedule) {
        var scored = judge.scored(unjudged(schedule));
        if (!requireNonNull(scored.score()).isValid()) {
            throw new IllegalStateException("the search made a plan that breaches rules: "
                    + judge.assess(scored).breaches());
        }
        return scored;
    }
}
