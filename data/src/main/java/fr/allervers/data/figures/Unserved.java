package fr.allervers.data.figures;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.words.Sentence;

/**
 * Residents of one demand without a place in a plan.
 *
 * @param residents how many, 1 or more
 * @param reason why no plan could serve them, or what this one lacks for them
 */
public record Unserved(Demand demand, long residents, Sentence reason) {}
