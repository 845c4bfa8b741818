package fr.allervers.solver.proposal;

import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.Scope;
import fr.allervers.solver.proposal.move.MoveKind;
import fr.allervers.solver.proposal.move.Moves;
import fr.allervers.solver.proposal.move.Rng;
import fr.allervers.solver.proposal.part.Part;
import java.util.List;
import java.util.Set;

/**
 * A plan kept in arrays that proposes moves on itself: it makes one, serves the residents of every theme and audience
 * that the move touches at least cost, exactly, and says whether the costs it knows let the move pass the Metropolis
 * test. It only proposes: what a plan scores is not decided here. Whoever asked says {@link #keep} or {@link #drop}
 * before the next proposal. For one thread.
 *
 * <p>Workshops are numbers from 0, given again after a workshop was closed.
 */
public final class Proposer {

    private static final int ROOMS_TO_FILL = 8;
    private static final int FAILURES = 3;

    private final Draft draft;
    private final Rng rng;
    private final Moves moves;
    /** [kind] insertions that came to nothing */
    private int[] failures;

    private boolean settled;
    private int inserted;
    private Draw draw;

    /** @param kinds of moves that are made */
    public Proposer(Scope scope, long seed, Set<MoveKind> kinds) {
        this(new Draft(scope, scope.penalties().soft), new Rng(seed), kinds);
    }

    /** The proposer of a part, which it takes from the whole; others may take theirs at the same time. */
    public static Proposer of(Part part, Set<MoveKind> kinds) {
        return new Proposer(part.take(), part.rng(), kinds);
    }

    Proposer(Draft draft, Rng rng, Set<MoveKind> kinds) {
        this.draft = draft;
        this.rng = rng;
        failures = new int[draft.kinds()];
        moves = new Moves(draft, rng, kinds);
        draw = Draw.by(rng);
    }

    /** Takes up other placements, whose workshops get the numbers from 0 on in their order. */
    public void take(Placements placements) {
        placements.copyTo(draft);
        failures = new int[draft.kinds()];
    }

    /**
     * Makes one move by chance.
     *
     * @param temperature by how much a move may cost more on average, in the plan's cost; infinite for no test
     * @return true where it is valid by the rules known here and passed the test; false where nothing was changed
     */
    public boolean propose(double temperature) {
        draw = Draw.by(rng);
        double most = draft.energy() + temperature * draw.most();
        if (!isMade(most)) {
            return false;
        }
        boolean passed = draft.energy() <= most;
        if (!passed) {
            drop();
        }
        return passed;
    }

    private boolean isMade(double most) {
        draft.begin();
        settled = moves.propose() && !draft.isBroken() && draft.lowerBound() <= most;
        if (settled && draft.settle()) {
            return true;
        }
        draft.undo(settled);
        return false;
    }

    /**
     * The plan divided anew among groups of advisors, each part to be searched by itself.
     *
     * @param count of parts, at most as many as there are advisors
     */
    public List<Part> divide(int count) {
        return Part.of(draft, count, rng);
    }

    /** Puts the parts of {@link #divide} together again and serves the residents of all at least cost. */
    public void gather(List<Part> parts) {
        draft.begin();
        draft.clear();
        parts.forEach(Part::give);
        draft.settle();
        draft.begin();
    }

    /** The plan as it is being changed; what may be changed of it is for this proposer to say. */
    public Draft draft() {
        return draft;
    }

    /** The draw by which the last move passed the test. */
    public Draw draw() {
        return draw;
    }

    /** True while there is a theme and audience for which one more workshop was not yet found to be in vain. */
    public boolean canInsert() {
        inserted = neediest();
        return inserted >= 0;
    }

    /**
     * Opens a workshop where it serves most for a session, after {@link #canInsert} said that there may be one.
     *
     * @return true where that helps; false where nothing was changed
     */
    public boolean insert() {
        long before = draft.energy();
        draft.begin();
        boolean placed = moves.insert(inserted, ROOMS_TO_FILL);
        settled = placed;
        boolean helps = placed && draft.settle() && draft.energy() < before;
        if (!helps) {
            draft.undo(placed);
            failures[inserted]++;
        }
        return helps;
    }

    /** Takes an insertion back that turned out to be against a rule that is not known here. */
    public void dropInsertion() {
        drop();
        failures[inserted]++;
    }

    private int neediest() {
        int neediest = -1;
        double most = 0;
        for (var kind : draft.scope().kinds()) {
            double need = (double) draft.serving(kind.index()).unserved() / draft.indexed().sessions[kind.theme()];
            if (failures[kind.index()] < FAILURES && need > most) {
                most = need;
                neediest = kind.index();
            }
        }
        return neediest;
    }

    /** Keeps the last move. */
    public void keep() {
        draft.begin();
    }

    /** Takes the last move back. */
    public void drop() {
        draft.undo(settled);
    }

    /** What the plan costs for each workshop, at least 1: about what moving one can be worth. */
    public double costOfOne() {
        return Math.max(1, (double) draft.cost() / Math.max(1, draft.openCount()));
    }
}
