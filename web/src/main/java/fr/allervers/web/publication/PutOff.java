package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import java.time.LocalDate;
import java.util.List;

/**
 * Sessions of a plan that are held in the quarter after its own.
 *
 * @param from the quarter that they are of
 * @param sessions how many
 * @param first day of one
 * @param last day of one
 * @param isReserved true where the next quarter is planned with their rooms closed and their advisors away on these days
 * @param isFromOnOffer false once the quarter that they are of is over, so that its pages are no more
 * @param isIntoPublished true where a plan of the next quarter is published
 * @param clashes what that plan takes of them on the same days, by day and name
 */
public record PutOff(
        Quarter from,
        long sessions,
        LocalDate first,
        LocalDate last,
        boolean isReserved,
        boolean isFromOnOffer,
        boolean isIntoPublished,
        List<Clash> clashes) {

    private static final int NAMED = 4;

    /**
     * A day on which a published session of the next quarter has the same room or advisor.
     *
     * @param name of the room with its commune, or of the advisor
     */
    public record Clash(LocalDate day, String name) {}

    public PutOff {
        clashes = List.copyOf(clashes);
    }

    /** The first of the clashes, so many as are read in one sentence. */
    public List<Clash> named() {
        return clashes.subList(0, Math.min(clashes.size(), NAMED));
    }

    /** The quarter in which they are held. */
    public Quarter into() {
        return from.next();
    }
}
