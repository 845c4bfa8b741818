package fr.allervers.solver.bound;

/**
 * What is paid at given prices, in units.
 *
 * @param prices of one resident, by row; more may follow
 * @param leave what leaving one resident unserved costs, by row
 * @param paid what one resident is worth, by row
 * @param mayLeave false: nobody is left unserved
 * @param presence by commune: what a workshop there is paid for being there
 */
record GroupPrices(long[] prices, long[] leave, long[] paid, boolean mayLeave, long[] presence) {}
