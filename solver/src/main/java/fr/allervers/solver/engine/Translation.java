package fr.allervers.solver.engine;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.solver.model.AdvisorFact;
import fr.allervers.solver.model.DemandFact;
import fr.allervers.solver.model.KindFact;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.RoomFact;
import fr.allervers.solver.model.Roster;
import fr.allervers.solver.model.Share;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.draft.Stand;
import fr.allervers.solver.proposal.index.Identity;
import fr.allervers.solver.proposal.index.IndexedProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the indexes of the arrays stand for in the planning model, and the other way round. Immutable. */
final class Translation {

    private final IndexedProblem indexed;
    private final List<RoomFact> rooms;
    private final List<AdvisorFact> advisors;
    /** [kind] */
    private final KindFact[] kinds;
    /** [kind][row] */
    private final DemandFact[][] demand;

    /** The index of the kind whose workshops everybody may attend. */
    private final Map<KindFact, Integer> kindOf = new HashMap<>();
    /** [kind] by demand row of the problem, row of the kind */
    private final List<Map<Integer, Integer>> rowOf = new ArrayList<>();

    private final Map<String, Integer> identityOf = new HashMap<>();

    /**
     * @param searched kinds of the scope that is searched
     * @param rows [kind][row] the residents there are to serve
     */
    Translation(ProblemFacts facts, IndexedProblem indexed, List<WorkshopKind> searched, DemandFact[][] rows) {
        this.indexed = indexed;
        rooms = facts.rooms();
        advisors = facts.advisors();
        demand = rows;
        kinds = new KindFact[searched.size()];
        for (var kind : searched) {
            var theme = facts.problem().themes().get(kind.theme());
            var audience = facts.problem().audiences().get(kind.audience());
            kinds[kind.index()] = facts.kind(theme.id(), audience.id());
            kindOf.putIfAbsent(kinds[kind.index()], kind.index());
            rowOf.add(rows(kind));
        }
        for (Identity identity : indexed.identities) {
            identityOf.put(identity.id(), identityOf.size());
        }
    }

    private static Map<Integer, Integer> rows(WorkshopKind kind) {
        var rows = new HashMap<Integer, Integer>();
        for (int row = 0; row < kind.rows(); row++) {
            rows.put(kind.row()[row], row);
        }
        return rows;
    }

    /** Where a workshop of the draft stands, in the model. */
    Placement placement(Draft draft, int workshop, int ordinal) {
        var at = draft.stand(workshop);
        var kind = kinds[at.kind()];
        return new Placement(
                ordinal,
                at.identity() < 0 ? null : indexed.identities.get(at.identity()).id(),
                true,
                kind,
                kind.seriesFrom(indexed.calendar.moment[at.start()]),
                rooms.get(at.room()),
                advisors.get(at.advisor()));
    }

    /** True where a workshop of the draft stands there already. */
    boolean isAt(Draft draft, int workshop, @Nullable Placement placement) {
        var at = draft.stand(workshop);
        return placement != null
                && placement.room().index() == at.room()
                && placement.advisor().index() == at.advisor()
                && placement.kind() == kinds[at.kind()]
                && identity(placement) == at.identity()
                && placement.series().starts().get(0).equals(indexed.calendar.moment[at.start()]);
    }

    private int identity(Placement placement) {
        return placement.isNamed() ? identityOf.getOrDefault(placement.id(), -1) : -1;
    }

    /** Who attends a workshop of the draft that stands there, in the model. */
    Roster roster(Draft draft, int workshop, Placement placement) {
        var rows = demand[draft.stand(workshop).kind()];
        var shares = new ArrayList<Share>();
        draft.attendance(workshop, (row, residents) -> shares.add(Share.of(placement, rows[row], residents)));
        return new Roster(placement, shares);
    }

    /** True where they attend a workshop of the draft already, and nobody else. */
    boolean isServed(Draft draft, int workshop, Roster roster) {
        var unlike = new int[1];
        var rows = new int[1];
        var ofKind = demand[draft.stand(workshop).kind()];
        draft.attendance(workshop, (row, residents) -> {
            rows[0]++;
            unlike[0] += residents(roster, ofKind[row]) == residents ? 0 : 1;
        });
        return unlike[0] == 0 && rows[0] == roster.shares().size();
    }

    private static int residents(Roster roster, DemandFact row) {
        for (var share : roster.shares()) {
            if (share.demand() == row) {
                return share.residents();
            }
        }
        return 0;
    }

    /** Workshops of the model as placements of the arrays, in the order given. */
    Placements placements(List<Roster> held) {
        return new Placements(held.stream().map(this::held).toList());
    }

    private Placements.Held held(Roster roster) {
        var placement = requireNonNull(roster.workshop());
        int identity = identity(placement);
        int kind = identity == Identity.NONE
                ? requireNonNull(kindOf.get(placement.kind()))
                : indexed.identities.get(identity).kind();
        int start = indexed.calendar.at(placement.series().starts().get(0));
        var rows = rowOf.get(kind);
        return new Placements.Held(
                new Stand(kind, placement.room().index(), placement.advisor().index(), start, identity),
                roster.shares().stream()
                        .map(s -> new Placements.Seated(
                                requireNonNull(rows.get(s.demand().index())), s.residents()))
                        .toList());
    }
}
