package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rooms of a quarter whose holder refused them. */
@Component
public record RefusedRooms(Quarters quarters, RoomPromises promises) {

    /** Those that a published plan needs for what it still plans; what was held before a mend is held. */
    public List<RoomRow> of(Quarter quarter, PlanVersion published) {
        var index = quarters.problem(published.problem()).index();
        return RoomRow.of(index, published.plan(), promises.of(quarter)).stream()
                .filter(RoomRow::isRefused)
                .toList();
    }

    /** Ids of all of them, needed or not. */
    public Set<String> ids(Quarter quarter) {
        return promises.of(quarter).entrySet().stream()
                .filter(p -> p.getValue().state() == RoomPromise.State.REFUSED)
                .map(p -> p.getKey())
                .collect(Collectors.toSet());
    }
}
