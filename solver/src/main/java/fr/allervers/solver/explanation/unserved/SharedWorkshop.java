package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * A workshop of the same theme with free seats that residents without a place could go to as one group with others: with
 * those of another audience, or taken along by those who travel otherwise.
 *
 * @param seats free in it, 1 or more
 * @param mobility id of the means of transport that they would be taken along by; null where they come by their own and
 *     it is audiences that are mixed
 */
public record SharedWorkshop(
        Workshop workshop, long seats, @Nullable String mobility) {}
