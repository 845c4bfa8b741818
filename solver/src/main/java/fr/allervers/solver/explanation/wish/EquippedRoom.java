package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.data.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Equipment brought into a room: all that a theme needs.
 *
 * @param room id
 * @param theme id
 */
public record EquippedRoom(String room, String theme) implements Wish {

    @Override
    public Problem in(Problem problem) {
        var lookup = new WishLookup(problem);
        var taught = lookup.theme(theme);
        var known = lookup.room(room);
        refuseIf(taught.isEquippedIn(known), "wish.already");
        var all = new LinkedHashSet<>(known.equipment());
        all.addAll(taught.equipment());
        return problem.withRooms(Rows.replace(problem.rooms(), known, known.withEquipment(List.copyOf(all))));
    }
}
