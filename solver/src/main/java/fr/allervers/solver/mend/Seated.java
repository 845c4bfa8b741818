package fr.allervers.solver.mend;

import fr.allervers.data.problem.Attendance;
import java.util.List;

/**
 * Who of one theme and audience goes where.
 *
 * @param attendance of each workshop, in the order in which they were asked for
 * @param lost residents who lose their place, each times their priority
 * @param disturbed residents who had a place and are not in it, at the same start in the same room, any more
 * @param waiting residents who had none and get none, each times their priority
 * @param travel weighted
 */
record Seated(List<List<Attendance>> attendance, long lost, long disturbed, long waiting, long travel) {

    Seated {
        attendance = List.copyOf(attendance);
    }
}
