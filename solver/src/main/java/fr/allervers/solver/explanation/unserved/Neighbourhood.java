package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Room;
import fr.allervers.solver.explanation.Nearness;
import java.util.List;

/**
 * Rooms and advisors that are tried for the residents of a demand row; all of them but in large territories.
 *
 * @param near all rooms, the nearest first
 * @param rooms ids of the nearest
 * @param advisors ids of the nearest
 */
record Neighbourhood(List<Room> near, List<String> rooms, List<String> advisors) {

    private static final int MOST_ROOMS = 30;
    private static final int MOST_ADVISORS = 8;

    static Neighbourhood of(Nearness nearness, Demand row) {
        var rooms = nearness.rooms(row.commune());
        var advisors = nearness.advisors(row.commune());
        return new Neighbourhood(
                rooms,
                rooms.stream().limit(MOST_ROOMS).map(Room::id).toList(),
                advisors.stream()
                        .filter(a -> a.teaches(row.theme()) || advisors.size() <= MOST_ADVISORS)
                        .limit(MOST_ADVISORS)
                        .map(Advisor::id)
                        .toList());
    }
}
