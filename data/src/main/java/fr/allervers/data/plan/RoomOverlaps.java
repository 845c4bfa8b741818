package fr.allervers.data.plan;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;

/** Two sessions of different workshops must not overlap in a room; touching is allowed. */
final class RoomOverlaps {

    private record Stay(LocalDateTime start, LocalDateTime end, String workshop) {}

    private RoomOverlaps() {}

    static void check(ProblemIndex index, Plan plan, List<Breach> breaches) {
        var byRoom = plan.workshops().stream().collect(groupingBy(Workshop::room, LinkedHashMap::new, toList()));
        byRoom.forEach((room, workshops) -> check(index.room(room).name(), stays(index, workshops), breaches));
    }

    private static List<Stay> stays(ProblemIndex index, List<Workshop> workshops) {
        return workshops.stream()
                .flatMap(w -> w.sessions().stream()
                        .map(s ->
                                new Stay(s, s.plusMinutes(index.theme(w.theme()).minutes()), w.id())))
                .sorted(comparing(Stay::start).thenComparing(Stay::end).thenComparing(Stay::workshop))
                .toList();
    }

    private static void check(String room, List<Stay> stays, List<Breach> breaches) {
        for (int i = 0; i < stays.size(); i++) {
            var earlier = stays.get(i);
            for (int j = i + 1; j < stays.size() && stays.get(j).start().isBefore(earlier.end()); j++) {
                var later = stays.get(j);
                if (!later.workshop().equals(earlier.workshop())) {
                    breaches.add(Breach.of(
                            later.workshop(),
                            "room.overlap",
                            later.workshop(),
                            earlier.workshop(),
                            room,
                            later.start()));
                }
            }
        }
    }
}
