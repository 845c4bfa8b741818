package fr.allervers.web.territory.content;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryFindings;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * Something that is legal in a territory's tables and for people to decide.
 *
 * @param file the file in which the answer is written
 * @param message in the reader's language
 */
record ToDecide(String file, String message) {

    private static final String TITLES = "fr.allervers.web.territory.table.words";

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

    /** What the table of such a file is called to people. */
    public Sentence title() {
        return new Sentence(TITLES, "file." + file.replace(".csv", ""), List.of());
    }

    private static ToDecide of(Fault finding, Locale locale) {
        var file = finding.place().split("[,:] ?", 2)[0];
        return new ToDecide(file, finding.sentence().printed(locale));
    }
}
