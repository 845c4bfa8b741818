/**
 * Scenarios: a tiny territory and its demand as a few lines of text, and the plan that must come of them as one. Each
 * says the one best plan, and mostly that another text, by a word or a figure, has another: so a rule or a cost that is
 * not kept, or kept beyond its limit, fails. Plans that breach a rule are refused by the plain arithmetic and by the
 * constraint streams alike.
 *
 * <p>A letter is a topic, and within it scenarios are numbered from simple to complex:
 *
 * <ul>
 *   <li>A sessions · B room · C advisor · D advisor's day · E load · F participants · G attendance · H pinned: the hard
 *       rules of the contract, in its order but for the first
 *   <li>Q plan, the first of these rules: ids of workshops. That a plan is of another problem no text here can say; it is
 *       refused in {@code WorkshopConstraintsTest}
 *   <li>I unserved, before any cost
 *   <li>J travel · K driving · L presence · M changedStart, changedRoom, changedAdvisor · N cancelled · O habit: the costs
 *   <li>P travel tables of some dates
 * </ul>
 *
 * <p>{@link fr.allervers.data.scenario.Problems} says what can stand in a text and what is usual where nothing does.
 */
package fr.allervers.solver.scenario;
