package fr.allervers.web.version;

import java.time.LocalDate;

/**
 * Where the problem of what is left of a quarter comes from.
 *
 * @param problem id
 * @param base id of the version that was published when something happened
 * @param begins first day that the problem plans: what was to be held before stays as it was published
 * @param event what happened, JSON
 */
public record MendedProblem(String problem, String base, LocalDate begins, String event) {}
