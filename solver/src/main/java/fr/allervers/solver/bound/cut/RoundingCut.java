package fr.allervers.solver.bound.cut;

import fr.allervers.solver.bound.relax.Facility;
import fr.allervers.solver.bound.relax.Relaxation;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mixed-integer rounding cut of {@code C · workshops ≥ served} for some residents and some facilities of one kind: a limit
 * that every whole number of workshops keeps and a linear program may break. Those whom the facilities do not serve are at
 * least as many as what is left over beyond full workshops, for each whole workshop that lacks to seat them all. With
 * residents R, largest capacity C, n = ⌈R / C⌉ and rest r = R - C (n - 1):
 *
 * <pre>R - served ≥ r (n - workshops)</pre>
 *
 * See L. Wolsey, Integer Programming, section 8.7.
 *
 * @param facilities indices in the relaxation, all of one kind
 * @param rows indices of the residents' rows
 * @param residents R
 * @param rest r
 * @param enough n
 */
public record RoundingCut(List<Integer> facilities, BitSet rows, int residents, int rest, int enough) {

    static RoundingCut of(Relaxation relaxation, List<Integer> facilities, BitSet rows) {
        int capacity = facilities.stream()
                .mapToInt(f -> relaxation.facilities().get(f).capacity())
                .max()
                .orElse(1);
        int residents =
                rows.stream().map(r -> relaxation.rows().get(r).residents()).sum();
        int enough = (residents + capacity - 1) / capacity;
        return new RoundingCut(facilities, rows, residents, residents - capacity * (enough - 1), enough);
    }

    /** By how much a solution breaks the limit, in residents; negative where it keeps it. */
    double violation(double served, double workshops) {
        return served - residents + rest * (enough - workshops);
    }

    /** Positions of a facility's arcs that lead from the rows. */
    public IntStream arcs(Facility facility) {
        return IntStream.range(0, facility.arcs().size())
                .filter(k -> rows.get(facility.arcs().get(k).row()));
    }
}
