package fr.allervers.web.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.figures.Trip;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A workshop with all that its ids stand for.
 *
 * @param room in which its last session is, and so the commune and the advisor
 * @param commune of the room
 * @param parts its sessions in the rooms and by the advisors that they have; one for most workshops
 * @param seats most participants it could take
 * @param nearMinimum whether it has the minimum of participants of its theme, or one more
 * @param came residents who began it where it is a series that was cut short; 0 for any other
 * @param trips of those who attend, in the plan's order
 */
public record WorkshopRow(
        Workshop workshop,
        Theme theme,
        Audience audience,
        Room room,
        Commune commune,
        Advisor advisor,
        List<Part> parts,
        int seats,
        boolean nearMinimum,
        long came,
        List<Trip> trips) {

    /**
     * Sessions on end in one room by one advisor.
     *
     * @param commune of the room
     */
    public record Part(List<LocalDateTime> sessions, Room room, Commune commune, Advisor advisor) {}

    /** True where nobody more can take part. */
    public boolean isFull() {
        return participants() >= seats;
    }

    /** True for a series of which a mend holds nothing more: who began it has no place in it. */
    public boolean isCutShort() {
        return came > 0;
    }

    /** For how many its sessions are held: who has a place or, of a series that was cut short, who came. */
    public long served() {
        return isCutShort() ? came : participants();
    }

    /** All parts but the last. */
    public List<Part> partsBefore() {
        return parts.subList(0, parts.size() - 1);
    }

    /** A part in each room in which it was before the one in which it ends. */
    public List<Part> roomsBefore() {
        return before(p -> p.room().id(), room.id());
    }

    /** A part by each advisor who held it before the one with whom it ends. */
    public List<Part> advisorsBefore() {
        return before(p -> p.advisor().id(), advisor.id());
    }

    private List<Part> before(Function<Part, String> of, String end) {
        var seen = new HashSet<>(Set.of(end));
        return parts.stream().filter(p -> seen.add(of.apply(p))).toList();
    }

    /** The part that a moment on the way to a session, in it or on the way back belongs to. */
    public Part at(LocalDateTime moment) {
        var part = parts.get(0);
        for (var next : parts) {
            part = next.sessions().get(0).isAfter(moment) ? part : next;
        }
        return part;
    }

    public String id() {
        return workshop.id();
    }

    public LocalDateTime first() {
        return workshop.sessions().get(0);
    }

    /** How many sessions of a series are in which month after the last day of the quarter. */
    public SortedMap<YearMonth, Long> after(Quarter quarter) {
        var series = workshop.sessions().size() > 1 ? workshop.sessions() : List.<LocalDateTime>of();
        return series.stream()
                .filter(s -> s.toLocalDate().isAfter(quarter.last()))
                .collect(groupingBy(YearMonth::from, TreeMap::new, counting()));
    }

    /** True where each session is a week after the one before, as after no mend that skipped one. */
    public boolean isWeekly() {
        var starts = workshop.sessions();
        return IntStream.range(1, starts.size())
                .allMatch(i -> starts.get(i - 1)
                        .plusWeeks(1)
                        .toLocalDate()
                        .equals(starts.get(i).toLocalDate()));
    }

    public long participants() {
        return workshop.participants();
    }

    /** INSEE codes of the communes of those who attend. */
    public Set<String> homes() {
        return trips.stream().map(t -> t.demand().commune()).collect(Collectors.toSet());
    }

    /** How many residents of a commune attend. */
    public long residentsOf(String commune) {
        return trips.stream()
                .filter(t -> t.demand().commune().equals(commune))
                .mapToLong(Trip::residents)
                .sum();
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

    /** True where a session is held in the commune. */
    public boolean isHostedBy(String commune) {
        return parts.stream().anyMatch(p -> p.commune().code().equals(commune));
    }

    /** True where it is held in the commune or residents of the commune attend. */
    public boolean concerns(String commune) {
        return isHostedBy(commune)
                || trips.stream().anyMatch(t -> t.demand().commune().equals(commune));
    }
}
