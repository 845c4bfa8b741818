package fr.allervers.solver.bound.price;

/**
 * Prices of one resident at given multipliers, by row of the relaxation, in {@link Units}.
 *
 * @param multipliers of one resident; more may follow
 * @param leaving what leaving one resident unserved costs
 * @param values what serving one resident is worth: the multiplier, or what leaving them costs where that is less
 * @param mayLeave false: nobody is left unserved
 */
@SuppressWarnings("ArrayRecordComponent")
public record RowPrices(long[] multipliers, long[] leaving, long[] values, boolean mayLeave) {}
