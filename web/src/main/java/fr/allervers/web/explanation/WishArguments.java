package fr.allervers.web.explanation;

import fr.allervers.solver.explanation.wish.WishFields;

/**
 * What is to be priced.
 *
 * @param problem id
 * @param version id of the version of its plan that the wish is made for
 */
record WishArguments(String problem, String version, WishFields wish) {}
