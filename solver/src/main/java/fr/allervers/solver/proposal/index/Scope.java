package fr.allervers.solver.proposal.index;

import fr.allervers.data.compiled.WorkshopKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What a draft may use: all of a problem, or a part of it that is searched by itself.
 *
 * @param penalties of residents unserved
 * @param kinds by their index, with the demand there is to serve
 * @param candidates rooms and advisors to choose from
 * @param tripCosts of the kinds
 * @param communes [commune] true where presence and habits are to be kept
 * @param identitiesOf [kind] identities its workshops may have
 */
@SuppressWarnings("ArrayRecordComponent")
public record Scope(
        IndexedProblem indexed,
        Penalties penalties,
        List<WorkshopKind> kinds,
        Candidates candidates,
        RowTripCosts tripCosts,
        boolean[] communes,
        int[][] identitiesOf) {

    public Scope {
        kinds = List.copyOf(kinds);
    }

    /** Everything, for a draft of a whole plan. */
    public static Scope whole(IndexedProblem indexed) {
        var everyCommune = new boolean[indexed.sites.communes];
        Arrays.fill(everyCommune, true);
        var tripCosts = new RowTripCosts(indexed, indexed.kinds, indexed.candidates);
        return new Scope(
                indexed,
                new Penalties(indexed, tripCosts),
                indexed.kinds,
                indexed.candidates,
                tripCosts,
                everyCommune,
                indexed.identitiesOf(i -> true));
    }

    /**
     * A part of this scope.
     *
     * @param ofKinds by their index, with the demand that is the part's to serve
     * @param ofCandidates rooms and advisors of the part
     * @param ofCommunes [commune] true for those of the part
     * @param ofIdentities true for those that its workshops may have
     */
    public Scope part(
            List<WorkshopKind> ofKinds, Candidates ofCandidates, boolean[] ofCommunes, IntPredicate ofIdentities) {
        return new Scope(
                indexed,
                penalties,
                ofKinds,
                ofCandidates,
                new RowTripCosts(indexed, ofKinds, ofCandidates),
                ofCommunes,
                indexed.identitiesOf(ofIdentities));
    }
}
