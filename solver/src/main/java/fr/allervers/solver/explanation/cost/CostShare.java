package fr.allervers.solver.explanation.cost;

import fr.allervers.data.problem.Cost;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One share of one cost figure.
 *
 * @param commune INSEE code: the residents' home for travel, where the drive leads for driving (a drive home counts
 *     where it begins), the commune without a workshop for presence, that of the published room for changes,
 *     that of the room for habits
 * @param mobility id of the residents' profile for travel, otherwise null
 * @param advisor id of who drives for driving, otherwise null
 * @param day of the drive for driving, otherwise null
 * @param workshop id for travel and changes, otherwise null
 * @param figure in the contract's unit, not weighted
 * @param cost the figure times its weight
 */
public record CostShare(
        Cost kind,
        String commune,
        @Nullable String mobility,
        @Nullable String advisor,
        @Nullable LocalDate day,
        @Nullable String workshop,
        long figure,
        long cost) {}
