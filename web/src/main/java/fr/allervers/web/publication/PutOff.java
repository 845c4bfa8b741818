package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import java.time.LocalDate;

/**
 * Sessions of a plan that are held in the quarter after its own.
 *
 * @param from the quarter that they are of
 * @param sessions how many
 * @param first day of one
 * @param last day of one
 * @param isReserved true where the next quarter is planned with their rooms closed and their advisors away on these days
 */
public record PutOff(Quarter from, long sessions, LocalDate first, LocalDate last, boolean isReserved) {

    /** The quarter in which they are held. */
    public Quarter into() {
        return from.next();
    }
}
