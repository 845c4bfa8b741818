package fr.allervers.web.agenda.request;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;

/** What was looked at before a half-day is granted: searches for what becomes of a published plan without it. */
public interface HalfDayEffects {

    /**
     * True where a search that came to its end shows what that half-day changes of a plan of a quarter.
     *
     * @param search id of anything, perhaps of no search
     */
    boolean shows(String search, Quarter quarter, Granted halfDay);
}
