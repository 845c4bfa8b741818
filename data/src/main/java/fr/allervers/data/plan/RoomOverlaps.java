package fr.allervers.data.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.plan.AdvisorDay.Held;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.LinkedHashMap;
import java.util.List;

/** Two sessions of different workshops must not overlap in a room; touching is allowed. */
final class RoomOverlaps {

    private RoomOverlaps() {}

    static void check(ProblemIndex index, Plan plan, List<Breach> breaches) {
        var byRoom = plan.workshops().stream().collect(groupingBy(Workshop::room, LinkedHashMap::new, toList()));
        byRoom.values().forEach(workshops -> check(AdvisorDay.held(index, workshops), breaches));
    }

    private static void check(List<Held> inRoom, List<Breach> breaches) {
        for (int i = 0; i < inRoom.size(); i++) {
            var earlier = inRoom.get(i);
            for (int j = i + 1; j < inRoom.size() && inRoom.get(j).start().isBefore(earlier.end()); j++) {
                var later = inRoom.get(j);
                var id = later.workshop();
                if (!id.equals(earlier.workshop())) {
                    var room = later.room().name();
                    breaches.add(Breach.of(id, "room.overlap", id, earlier.workshop(), room, later.start()));
                }
            }
        }
    }
}
