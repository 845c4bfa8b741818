package fr.allervers.web.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryFindings;
import java.util.List;
import java.util.Locale;

/**
 * Something that is legal in a territory's tables and for people to decide.
 *
 * @param file the file in which the answer is written
 * @param row id of the row, or where else in the table it is; empty for the table
 * @param message in the reader's language
 */
record ToDecide(String file, String row, String message) {

    /** All there is for a quarter, in the order of the tables; none where the tables make no legal problem of it. */
    static List<ToDecide> of(Territory territory, Quarter quarter, Locale locale) {
        try {
            return TerritoryFindings.of(territory, quarter).stream()
                    .map(f -> of(f, locale))
                    .toList();
        } catch (FaultsException e) {
            return List.of();
        }
    }

    /** True where the file is one of those that are edited in place. */
    public boolean isEditable() {
        return file.matches("[a-z-]+\\.csv");
    }

    private static ToDecide of(Fault finding, Locale locale) {
        var place = finding.place().split("[,:] ?", 2);
        return new ToDecide(
                place[0], place.length > 1 ? place[1] : "", finding.sentence().in(locale));
    }
}
