package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.AskedRow;
import fr.allervers.data.demand.UnreadableDemandException;
import fr.allervers.data.sheet.UnreadableSheetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which of the received demand was for everybody in the file that it came in, and was shared over the audiences as the territory
 * estimates them. Files are read anew for that, with what was decided about them; of one that was removed nothing is known any more.
 */
@Component
public record EverybodyDemand(DemandDesk desk) {

    /** The files that rows of demand for everybody came in, by the id of the demand that they were shared into. */
    public Map<String, Upload> of(Quarter quarter) {
        var received = desk.received(quarter);
        var found = new HashMap<String, Upload>();
        desk.uploads(quarter).stream()
                .filter(received::holds)
                .forEach(upload -> rows(quarter, upload).stream()
                        .filter(AskedRow::everybody)
                        .forEach(row -> found.put(row.demand().id(), upload)));
        return found;
    }

    /** None where the words that it was read with are gone since. */
    private List<AskedRow> rows(Quarter quarter, Upload upload) {
        try {
            return desk.reading(quarter, upload).rows();
        } catch (UnreadableDemandException | UnreadableSheetException e) {
            return List.of();
        }
    }
}
