package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.solver.SolverFactory;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.SolvePhase;
import fr.allervers.solver.model.DemandFact;
import fr.allervers.solver.model.HostCommune;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.PublishedWorkshop;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.proposal.Proposer;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.PlanSize;
import fr.allervers.solver.proposal.part.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A Timefold solver for one part of a large territory, for one round: the workshops of its advisors and the residents who
 * are its own to serve are planned by the same moves and rules as a whole plan; what stands outside of it is given as
 * facts.
 */
final class PartSolver {

    private final Ground ground;
    private final ProblemFacts facts;
    private final IndexedProblem indexed;
    private final Proposer whole;
    private final Part part;

    /** @param whole which is not changed while parts are taken from it */
    PartSolver(Ground ground, Proposer whole, Part part) {
        this.ground = ground;
        facts = ground.facts();
        indexed = ground.indexed();
        this.whole = whole;
        this.part = part;
    }

    /**
     * Searches or fills the part, which stands as it was left when this returns.
     *
     * @param tries to make
     * @param temperature to make them at, in the plan's cost
     * @param closed the most workshops that it can open beside those it has
     * @return what was done: nothing where the run is over
     */
    SolvePhase run(SolverFactory<Schedule> factory, Deadline clock, long tries, double temperature, int closed) {
        var proposer = Proposer.of(part, ground.settings().moves());
        if (clock.isOver()) {
            return SolvePhase.NOTHING;
        }
        var rows = rows(part.kinds());
        var translation = new Translation(facts, indexed, part.kinds(), rows);
        var walk = new Walk(
                proposer, translation, clock, List.of(), ground.settings().testing());
        var schedule = Transcription.open(
                facts,
                facts.with(Arrays.stream(rows).flatMap(Arrays::stream).toList(), hosts(), published()),
                indexed.pinned.stream().filter(this::isNear).toList(),
                IntStream.of(part.standingInTheWay())
                        .mapToObj(n -> ground.translation().placement(whole.draft(), n, -1 - n))
                        .toList(),
                proposer.draft().used()
                        + Math.min(closed, new PlanSize(indexed).mostWorkshops(part.kinds(), part::hasAdvisor)));
        walk.mirror.placements(schedule);
        walk.mirror.difference().put();
        walk.limit(tries, temperature);
        schedule.setSearch(walk);
        var solver = factory.buildSolver();
        walk.onEnd(solver::terminateEarly);
        solver.solve(schedule);
        return walk.phases().get(0);
    }

    /** [kind][row] with the residents that are the part's to serve */
    private DemandFact[][] rows(List<WorkshopKind> kinds) {
        return kinds.stream()
                .map(kind -> IntStream.range(0, kind.rows())
                        .mapToObj(row -> facts.demand().get(kind.row()[row]).of(kind.residents()[row]))
                        .toArray(DemandFact[]::new))
                .toArray(DemandFact[][]::new);
    }

    private List<HostCommune> hosts() {
        return facts.hostCommunes().stream()
                .filter(c -> part.hasCommune(c.index()))
                .toList();
    }

    /** Workshops that the part may change, and pinned ones that stand in it. */
    private List<PublishedWorkshop> published() {
        return facts.published().stream()
                .filter(p -> p.pinned() ? isNear(p.workshop()) : part.hasIdentity(indexed.identity(p.id())))
                .toList();
    }

    private boolean isNear(Workshop pinned) {
        return part.hasAdvisor(indexed.advisor(pinned))
                || part.hasCommune(facts.room(pinned.room()).commune());
    }
}
