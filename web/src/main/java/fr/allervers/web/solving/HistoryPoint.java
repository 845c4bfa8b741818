package fr.allervers.web.solving;

/**
 * The best plan's score at one moment of a run.
 *
 * @param millis since the run began
 */
public record HistoryPoint(long millis, long unserved, long cost) {}
