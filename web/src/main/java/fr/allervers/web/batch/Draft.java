package fr.allervers.web.batch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's draft as it is kept.
 *
 * @param number 1 for the first draft of its quarter
 * @param version id of the plan's version
 * @param before id of the plan's version of the quarter before that it follows from; null where there was none, or it is
 *     gone since
 */
public record Draft(int number, String version, @Nullable String before, TakenOver takenOver, Instant madeAt) {}
