package fr.allervers.solver.bound;

/**
 * Residents still to be served: a demand without those who attend pinned workshops.
 *
 * @param demand index in the problem
 * @param commune index in the problem
 * @param profile index in the problem's mobility
 * @param group number of its theme and audience
 */
record Row(int demand, int commune, int profile, int group, int residents, int priority) {}
