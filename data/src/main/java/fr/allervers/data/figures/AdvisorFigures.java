package fr.allervers.data.figures;

import fr.allervers.data.problem.Advisor;

/**
 * What one advisor does in a plan.
 *
 * @param days with at least one session
 * @param sessionMinutes spent in sessions
 * @param drivingMinutes as the contract counts driving
 */
public record AdvisorFigures(
        Advisor advisor, int workshops, int sessions, int days, long sessionMinutes, long drivingMinutes) {}
