package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Residents of one commune who ask for one theme. A count, never a person.
 *
 * @param commune INSEE code of where they live
 * @param theme id
 * @param audience id
 * @param mobility id of their mobility profile
 * @param residents how many, 0 or more
 * @param priority weight of leaving one of them unserved, 1 or more
 */
@RecordBuilder
public record Demand(
        String id,
        String commune,
        String theme,
        String audience,
        String mobility,
        int residents,
        int priority,
        Provenance provenance)
        implements DemandBuilder.With {}
