package fr.allervers.web.agenda;

import fr.allervers.web.absence.Absences.Absence;
import java.util.List;

/** Tells those who plan what advisors declare of their absences. */
public interface AbsenceNews {

    /** What was done with an absence. */
    enum Step {
        DECLARED,
        WITHDRAWN
    }

    /**
     * Tells of an absence; what cannot be sent is left, as the pages of those who plan have it too.
     *
     * @param advisor name
     * @param touched published sessions on its days that are to come, by date
     * @return how many were told by mail
     */
    int tell(Step step, Absence absence, String advisor, List<PublishedSession> touched);
}
