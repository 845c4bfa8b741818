package fr.allervers.web.shape;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryFindings;
import java.util.List;
import java.util.Locale;

/**
 * What is legal in a territory and left to decide, as JSON.
 *
 * @param status 0 where nothing is, 1 where something is: the exit status of {@code territory check}
 * @param territory its id
 * @param quarter for which it was checked
 * @param communes how many
 * @param rooms how many
 * @param notices what is to know and asks for nothing, such as files of the folder that are not read
 */
public record TerritoryCheckShape(
        int status,
        String territory,
        String quarter,
        int communes,
        int rooms,
        List<FaultShape> findings,
        List<FaultShape> notices) {

    /**
     * Checks a territory for a quarter, as strictly as if its problem came in a file.
     *
     * @param notices what its files gave to know
     * @throws fr.allervers.data.fault.FaultsException where it makes no legal problem
     */
    public static TerritoryCheckShape of(Territory territory, Quarter quarter, List<Fault> notices, Locale language) {
        var findings = TerritoryFindings.of(territory, quarter);
        return new TerritoryCheckShape(
                findings.isEmpty() ? 0 : 1,
                territory.settings().id(),
                quarter.toString(),
                territory.communes().size(),
                territory.rooms().size(),
                FaultShape.all(findings, language),
                FaultShape.all(notices, language));
    }
}
