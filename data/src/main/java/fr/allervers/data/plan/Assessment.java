package fr.allervers.data.plan;

import java.util.List;

/**
 * What a plan costs and what it breaches.
 *
 * @param breaches in the order of the plan; empty for a valid plan
 */
public record Assessment(Score score, List<Breach> breaches) {

    public Assessment {
        breaches = List.copyOf(breaches);
    }
}
