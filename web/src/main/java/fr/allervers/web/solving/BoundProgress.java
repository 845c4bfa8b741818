package fr.allervers.web.solving;

import java.time.Duration;

/**
 * How far a proof has come; what it has proven is kept beside it.
 *
 * @param elapsed since it began, by all processes that worked on it
 */
record BoundProgress(Duration elapsed) {}
