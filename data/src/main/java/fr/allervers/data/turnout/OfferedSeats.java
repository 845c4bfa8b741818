package fr.allervers.data.turnout;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem in which more seats are offered than there are, as some who are expected do not come: as many as would be
 * filled if all came whom the highest likely share lets expect, so that few numbers raise little.
 */
public final class OfferedSeats {

    private static final String NOTE = "places offertes en surréservation, d'après les présences notées";

    private OfferedSeats() {}

    /** The problem with the most participants of themes and the seats of rooms raised; the same where nothing was noted. */
    public static Problem in(Problem problem, ShowUpRates rates) {
        var overall = rates.overall();
        if (overall == null) {
            return problem;
        }
        return problem.withThemes(problem.themes().stream()
                        .map(t -> theme(t, rates.by(Factor.THEME).getOrDefault(t.id(), overall)))
                        .toList())
                .withRooms(problem.rooms().stream().map(r -> room(r, overall)).toList());
    }

    private static Theme theme(Theme theme, ShowUpRate rate) {
        int offered = offered(theme.maxParticipants(), rate);
        return offered == theme.maxParticipants()
                ? theme
                : theme.withMaxParticipants(offered)
                        .withProvenance(noted(theme.provenance().source()));
    }

    private static Room room(Room room, ShowUpRate rate) {
        int offered = offered(room.capacity(), rate);
        return offered == room.capacity()
                ? room
                : room.withCapacity(offered)
                        .withProvenance(noted(room.provenance().source()));
    }

    private static int offered(int seats, ShowUpRate rate) {
        return (int) Math.floor(seats / rate.high());
    }

    private static Provenance noted(@Nullable String source) {
        return Provenance.estimate(Objects.isNull(source) ? NOTE : source + " ; " + NOTE);
    }
}
