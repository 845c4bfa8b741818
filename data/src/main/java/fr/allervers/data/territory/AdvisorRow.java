package fr.allervers.data.territory;

import fr.allervers.data.problem.Advisor;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code advisors.csv}.
 *
 * @param advisor as in every quarter, with no absence
 * @param mail at work, null where not given; no plan knows it
 */
record AdvisorRow(Advisor advisor, @Nullable String mail) {}
