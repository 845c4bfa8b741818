package fr.allervers.web.solving;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a proof was asked to do.
 *
 * @param unserved residents that the plan leaves, times their priority, whose gap is asked for, null where there is none yet
 * @param limit how long it takes, unless nothing more can be proven
 */
record BoundArguments(@Nullable Long unserved, Duration limit) {}
