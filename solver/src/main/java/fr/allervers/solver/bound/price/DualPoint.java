package fr.allervers.solver.bound.price;

import java.util.List;

/**
 * The dual at some multipliers, in {@link Units}.
 *
 * @param kinds the kinds' subproblems, evaluated there
 * @param rows prices of one resident
 * @param presence [commune] what workshops there earn by its presence
 */
@SuppressWarnings("ArrayRecordComponent")
public record DualPoint(List<KindSubproblem> kinds, RowPrices rows, long[] presence) {}
