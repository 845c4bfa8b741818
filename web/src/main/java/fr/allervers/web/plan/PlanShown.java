package fr.allervers.web.plan;

import fr.allervers.web.version.PlanVersion;

/**
 * Somebody looks at a version of a plan that no run is about to better: what they may ask of it next can be got ready.
 *
 * @param version of the present territory
 */
public record PlanShown(PlanVersion version) {}
