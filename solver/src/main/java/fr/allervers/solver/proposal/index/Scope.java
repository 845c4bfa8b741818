package fr.allervers.solver.proposal.index;

import fr.allervers.data.compiled.WorkshopKind;
import java.util.List;

/**
 * What a draft may use: all of a problem, or a part of it that is searched by itself.
 *
 * @param classes by their index, with the demand there is to serve
 * @param offers rooms and advisors to choose from
 * @param communes [commune] true where presence and habits are to be kept
 * @param identitiesOf [class] identities its workshops may have
 */
@SuppressWarnings("ArrayRecordComponent")
public record Scope(
        IndexedProblem indexed,
        List<WorkshopKind> classes,
        Candidates offers,
        RowTripCosts fares,
        boolean[] communes,
        int[][] identitiesOf) {

    public Scope {
        classes = List.copyOf(classes);
    }

    public static Scope of(
            IndexedProblem indexed,
            List<WorkshopKind> classes,
            Candidates offers,
            boolean[] communes,
            int[][] identitiesOf) {
        return new Scope(indexed, classes, offers, new RowTripCosts(indexed, classes, offers), communes, identitiesOf);
    }
}
