package fr.allervers.solver.proposal.part;

import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.move.Rng;
import fr.allervers.solver.proposal.serving.ServingProblem;

/** Whom each group of a division is to serve: the residents who go to its workshops, and some of those unserved. */
final class ResidentShares {

    private static final int BY_COMMUNE = 60;
    private static final int NEAR = 8;

    private final Division division;
    private final Draft whole;
    private final Rng rng;

    ResidentShares(Division division, Rng rng) {
        this.division = division;
        this.rng = rng;
        whole = division.whole();
    }

    /** [group][row] residents of a kind. */
    int[][] of(WorkshopKind kind) {
        var result = new int[division.count()][kind.rows()];
        var serving = whole.serving(kind.index());
        for (int p = ServingProblem.FIRST; p < serving.places(); p++) {
            var share = result[division.group(serving.workshop(p))];
            serving.going(p, (row, residents) -> share[row] += residents);
        }
        for (int row = 0; row < kind.rows(); row++) {
            if (serving.left(row) > 0) {
                result[forUnserved(kind, row)][row] += serving.left(row);
            }
        }
        return result;
    }

    /** The group of the home commune, or that of an advisor based near. */
    private int forUnserved(WorkshopKind kind, int row) {
        int home = kind.home()[row];
        var advisors = whole.scope().candidates().advisors()[kind.theme()][home];
        return advisors.length == 0 || rng.percent(BY_COMMUNE)
                ? division.owner(home)
                : division.groupOf(advisors[rng.lowBelow(Math.min(NEAR, advisors.length))]);
    }
}
