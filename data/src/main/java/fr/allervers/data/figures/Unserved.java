package fr.allervers.data.figures;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.words.Sentence;

/**
 * Residents of one demand without a place in a plan.
 *
 * @param residents how many, 1 or more
 * @param reason why no plan could serve them, or, read off this plan without trying anything, what it lacks for them
 * @param sure true where no plan could serve them; else the reason is a likely one
 */
public record Unserved(Demand demand, long residents, Sentence reason, boolean sure) {}
