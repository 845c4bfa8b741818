package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import java.util.List;

/**
 * A room for every theme, step-free, open whenever there are starts, in a commune that lacks one.
 *
 * @param commune INSEE code
 */
public record NewRoom(String commune) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var known = new WishLookup(problem).commune(commune);
        var themes = problem.themes();
        var room = new Room(
                WishLookup.unused("new-" + commune, problem.rooms(), Room::id),
                known.name() + " +",
                commune,
                themes.stream().mapToInt(Theme::maxParticipants).max().orElse(1),
                themes.stream().flatMap(t -> t.equipment().stream()).distinct().toList(),
                true,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                known.provenance());
        return problem.withRooms(Rows.add(problem.rooms(), room));
    }
}
