package fr.allervers.data.territory;

import fr.allervers.data.calendar.SchoolHolidays;
import fr.allervers.data.fault.Fault;
import java.util.List;

/**
 * When workshops may be held, as far as it does not depend on one quarter.
 *
 * @param notTaken what an imported school calendar holds for the territory and was not understood, for people to decide
 */
public record Calendar(
        List<StartPattern> starts,
        SchoolHolidays schoolHolidays,
        List<Closure> closures,
        List<Absence> absences,
        List<Fault> notTaken) {

    public Calendar {
        starts = List.copyOf(starts);
        closures = List.copyOf(closures);
        absences = List.copyOf(absences);
        notTaken = List.copyOf(notTaken);
    }
}
