package fr.allervers.web.plan;

import fr.allervers.data.figures.Trip;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A workshop with all that its ids stand for.
 *
 * @param commune of the room
 * @param seats most participants it could take
 * @param trips of those who attend, in the plan's order
 */
public record WorkshopRow(
        Workshop workshop,
        Theme theme,
        Audience audience,
        Room room,
        Commune commune,
        Advisor advisor,
        int seats,
        List<Trip> trips) {

    public String id() {
        return workshop.id();
    }

    public LocalDateTime first() {
        return workshop.sessions().get(0);
    }

    public long participants() {
        return workshop.participants();
    }

    /** INSEE codes of the communes of those who attend. */
    public Set<String> homes() {
        return trips.stream().map(t -> t.demand().commune()).collect(Collectors.toSet());
    }

    /** Mean over the participants of each one's mean leg, minutes. */
    public double meanMinutes() {
        double sum =
                trips.stream().mapToDouble(t -> t.residents() * t.meanMinutes()).sum();
        return participants() == 0 ? 0 : sum / participants();
    }

    /** Minutes of the longest leg of any participant. */
    public int longestMinutes() {
        return trips.stream().mapToInt(Trip::longestMinutes).max().orElse(0);
    }

    /** True where it is held in the commune or residents of the commune attend. */
    public boolean concerns(String commune) {
        return room.commune().equals(commune)
                || trips.stream().anyMatch(t -> t.demand().commune().equals(commune));
    }
}
