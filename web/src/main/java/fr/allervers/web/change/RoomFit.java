package fr.allervers.web.change;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.WorkshopRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a room wants for a workshop.
 *
 * @param text a few words, to stand beside the room
 * @param isBarred true where no workshop of its kind can be held there at any time
 */
public record RoomFit(String text, boolean isBarred) {

    /** By id of each room that wants something for a workshop. */
    static Map<String, RoomFit> of(Say say, ProblemIndex index, WorkshopRow row) {
        boolean needsAccess = needsAccess(index, row.theme(), row.audience());
        long concerned = row.workshop().attendance().stream()
                .filter(a -> needsAccess(index, index.demand(a.demand())))
                .mapToLong(Attendance::residents)
                .sum();
        var found = new LinkedHashMap<String, RoomFit>();
        for (var room : index.problem().rooms()) {
            var fit = of(say, room, row.theme(), needsAccess, concerned);
            if (fit != null) {
                found.put(room.id(), fit);
            }
        }
        return found;
    }

    /** What a room wants for a workshop that is to be opened in it, null where it wants nothing. */
    static @Nullable RoomFit of(Say say, ProblemIndex index, Open open) {
        var theme = index.theme(open.theme());
        boolean needsAccess = needsAccess(index, theme, index.audience(open.audience()));
        return of(say, index.room(open.spot().room()), theme, needsAccess, 0);
    }

    private static @Nullable RoomFit of(Say say, Room room, Theme theme, boolean needsAccess, long concerned) {
        if (!theme.isEquippedIn(room)) {
            var lacking = theme.equipment().stream()
                    .filter(e -> !room.equipment().contains(e))
                    .collect(joining(", "));
            return new RoomFit(say.message("change.room.lacks", lacking), true);
        } else if (room.capacity() < theme.minParticipants()) {
            return new RoomFit(say.message("change.room.small", room.capacity(), theme.minParticipants()), true);
        } else if (!room.isStepFree() && needsAccess) {
            return new RoomFit(say.message("change.room.steps"), true);
        }
        return room.isStepFree() || concerned == 0
                ? null
                : new RoomFit(say.message("change.room.steps.some", concerned), false);
    }

    /** The themes and audiences, {@code theme|audience}, of which fewer than the minimum can do with a room that is not step-free. */
    static String needingAccess(ProblemIndex index) {
        return index.openThemes().stream()
                .flatMap(t -> index.problem().audiences().stream()
                        .filter(a -> needsAccess(index, t, a))
                        .map(a -> t.id() + "|" + a.id()))
                .collect(joining(" "));
    }

    private static boolean needsAccess(ProblemIndex index, Theme theme, Audience audience) {
        var asking = asking(index, theme, audience).toList();
        return residents(asking.stream(), d -> true) >= theme.minParticipants()
                && residents(asking.stream(), d -> !needsAccess(index, d)) < theme.minParticipants();
    }

    private static boolean needsAccess(ProblemIndex index, Demand demand) {
        return index.mobility(demand.mobility()).stepFree();
    }

    private static Stream<Demand> asking(ProblemIndex index, Theme theme, Audience audience) {
        return index.problem().demand().stream()
                .filter(d -> d.theme().equals(theme.id()) && d.audience().equals(audience.id()));
    }

    private static long residents(Stream<Demand> demand, Predicate<Demand> some) {
        return demand.filter(some).mapToLong(Demand::residents).sum();
    }
}
