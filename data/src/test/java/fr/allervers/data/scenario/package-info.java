/**
 * Tiny problems and their plans as a few lines of text: {@link fr.allervers.data.scenario.Problems} reads a problem,
 * {@link fr.allervers.data.scenario.PlanLine} reads and writes a plan. For the tests of all modules.
 */
package fr.allervers.data.scenario;
