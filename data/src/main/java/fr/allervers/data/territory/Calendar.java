package fr.allervers.data.territory;

import fr.allervers.data.calendar.SchoolHolidays;
import java.util.List;

/** When workshops may be held, as far as it does not depend on one quarter. */
public record Calendar(
        List<StartPattern> starts, SchoolHolidays schoolHolidays, List<Closure> closures, List<Absence> absences) {

    public Calendar {
        starts = List.copyOf(starts);
        closures = List.copyOf(closures);
        absences = List.copyOf(absences);
    }
}
