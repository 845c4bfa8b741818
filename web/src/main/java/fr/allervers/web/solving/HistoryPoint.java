package fr.allervers.web.solving;

/**
 * The best plan at one moment of a run.
 *
 * @param millis since the run began
 * @param waiting residents without a place, each counted once
 * @param unserved the score's figure, where priorities weigh
 */
public record HistoryPoint(long millis, long waiting, long unserved, long cost) {}
