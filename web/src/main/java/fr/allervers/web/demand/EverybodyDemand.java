package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.AskedRow;
import fr.allervers.data.demand.UnreadableDemandException;
import fr.allervers.data.sheet.UnreadableSheetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which of the received demand was for everybody in the file that it came in, and was shared over the audiences as the territory
 * estimates them. Files are read anew for that, with what was decided about them; of one that was removed nothing is known any more.
 */
@Component
public record EverybodyDemand(DemandDesk desk) {

    /** Files that are read for it: what many town halls sent is not told file by file. */
    private static final int MOST = 3;

    /**
     * The files that rows of demand for everybody came in, by the id of the demand that they were shared into; none of communes whose town
     * hall typed its own, and none where the demand is not the newest that was received or came in more than {@value #MOST} files.
     *
     * @param version of the demand that a plan is made with; null for the territory's own
     */
    public Map<String, Upload> of(Quarter quarter, @Nullable Integer version) {
        var received = desk.received(quarter);
        var held = desk.uploads(quarter).stream().filter(received::holds).toList();
        if (version == null || !desk.isNewest(quarter, version) || held.size() > MOST) {
            return Map.of();
        }
        var typed = desk.answers(quarter).stream().map(TownHallAnswer::commune).collect(Collectors.toSet());
        var found = new HashMap<String, Upload>();
        held.forEach(upload -> rows(quarter, upload).stream()
                .filter(row -> row.everybody() && !typed.contains(row.demand().commune()))
                .forEach(row -> found.putIfAbsent(row.demand().id(), upload)));
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
