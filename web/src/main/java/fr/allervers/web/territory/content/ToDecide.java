package fr.allervers.web.territory.content;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.fault.RepeatedFaults;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryFindings;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that is legal in a territory's tables and for people to decide.
 *
 * @param file the file in which the answer is written
 * @param rows of the file as it counts its lines, such as {@code 4, 7}; empty where it is about none
 * @param message in the reader's language
 */
record ToDecide(String file, String rows, String message) {

    private static final Pattern ROWS = Pattern.compile("[^:,]+:(\\d+(?:, \\d+)*(?: …)?)");
    private static final String TITLES = "fr.allervers.web.territory.table.words";

    /** All there is for a quarter, in the order of the tables; none where the tables make no legal problem of it. */
    static List<ToDecide> of(Territory territory, Quarter quarter, Locale locale) {
        try {
            return RepeatedFaults.joined(TerritoryFindings.of(territory, quarter)).stream()
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
        var parts = finding.place().split("[,:] ?", 2);
        var rows = ROWS.matcher(finding.place());
        return new ToDecide(
                parts[0],
                rows.lookingAt() ? rows.group(1) : "",
                finding.sentence().printed(locale));
    }
}
