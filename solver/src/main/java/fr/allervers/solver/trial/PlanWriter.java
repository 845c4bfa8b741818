package fr.allervers.solver.trial;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.IndexedProblem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes plans of placements: serves the residents exactly, names the workshops, and scores by the contract. */
public final class PlanWriter {

    private final IndexedProblem indexed;
    private final Draft draft;
    private final PlanJudge judge;

    public PlanWriter(IndexedProblem indexed, PlanJudge judge) {
        this.judge = judge;
        this.indexed = indexed;
        draft = new Draft(indexed.whole, indexed.penalties.strict);
    }

    /** The plan, valid and scored. */
    public Plan plan(Placements placements) {
        placements.restore(draft);
        return of(draft);
    }

    /** The plan of a draft as it stands, scored. */
    public Plan of(Draft draft) {
        var workshops = new ArrayList<>(indexed.pinned);
        var names = names();
        var ids = IntStream.range(0, draft.openCount())
                .map(draft::open)
                .boxed()
                .sorted(Comparator.comparingInt((Integer id) -> draft.start(id)).thenComparing(id -> draft.advisor(id)))
                .toList();
        int number = 1;
        for (int id : ids) {
            String name;
            if (draft.identity(id) == Draft.NOBODY) {
                while (names.contains("w" + number)) {
                    number++;
                }
                name = "w" + number++;
            } else {
                name = indexed.identities.get(draft.identity(id)).id();
            }
            workshops.add(workshop(draft, id, name));
        }
        workshops.sort(Comparator.comparing((Workshop w) -> w.sessions().get(0)).thenComparing(Workshop::id));
        return scored(new Plan(indexed.problem.id(), workshops, null));
    }

    private Plan scored(Plan plan) {
        var scored = judge.scored(plan);
        if (!requireNonNull(scored.score()).isValid()) {
            throw new IllegalStateException("the search made a plan that breaches rules: "
                    + judge.assess(plan).breaches());
        }
        return scored;
    }

    /** Ids that new workshops must not take: kept ones, and published ones, which would seem kept. */
    private Set<String> names() {
        var names = new HashSet<String>();
        indexed.identities.forEach(i -> names.add(i.id()));
        indexed.problem.published().forEach(w -> names.add(w.id()));
        return names;
    }

    private Workshop workshop(Draft draft, int id, String name) {
        var problem = indexed.problem;
        var of = indexed.classes.get(draft.kind(id));
        var theme = problem.themes().get(of.theme());
        return new Workshop(
                name,
                theme.id(),
                problem.audiences().get(of.audience()).id(),
                problem.rooms().get(draft.room(id)).id(),
                problem.advisors().get(draft.advisor(id)).id(),
                sessions(draft.start(id), theme.sessions()),
                attendance(draft, id, of));
    }

    private List<LocalDateTime> sessions(int start, int count) {
        var sessions = new ArrayList<LocalDateTime>();
        int s = start;
        for (int k = 0; k < count; k++) {
            sessions.add(indexed.grid.moment[s]);
            s = indexed.grid.next[s];
        }
        return sessions;
    }

    private List<Attendance> attendance(Draft draft, int id, WorkshopKind of) {
        var service = draft.serving(of.index());
        int place = service.place(id);
        return IntStream.range(0, of.rows())
                .filter(i -> service.going(place, i) > 0)
                .mapToObj(i ->
                        new Attendance(indexed.problem.demand().get(of.row()[i]).id(), service.going(place, i)))
                .toList();
    }
}
