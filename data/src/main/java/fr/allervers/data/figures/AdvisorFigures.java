package fr.allervers.data.figures;

import fr.allervers.data.problem.Advisor;

/**
 * What one advisor does in a plan.
 *
 * @param workshops of which at least one session is theirs
 * @param shared those of them of which another advisor holds a session too, so that each counts for both
 * @param days with at least one session
 * @param sessionMinutes spent in sessions
 * @param drivingMinutes as the contract counts driving
 */
public record AdvisorFigures(
        Advisor advisor, int workshops, int shared, int sessions, int days, long sessionMinutes, long drivingMinutes) {}
