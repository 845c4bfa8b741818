package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a plan is made from: version 1 of the contract's problem file. Immutable; a problem that came through
 * the reader has no unknown or double ids. Lists keep the file's order, and travel matrices are in the order of
 * {@code communes}.
 *
 * @param starts sorted moments at which a session may start, local to {@code zone}
 * @param travel of the tables of one mode, the first valid at a moment counts
 * @param habits that a plan had better keep; empty where none are known
 * @param published workshops to stay close to; empty where none are
 * @param pinned ids of published workshops that must stay exactly as they are
 */
@RecordBuilder
public record Problem(
        String id,
        String name,
        ZoneId zone,
        List<LocalDateTime> starts,
        List<Commune> communes,
        List<TravelTable> travel,
        List<Room> rooms,
        List<Theme> themes,
        List<Audience> audiences,
        List<MobilityProfile> mobility,
        List<Advisor> advisors,
        List<Demand> demand,
        Rules rules,
        Weights weights,
        List<Habit> habits,
        List<Workshop> published,
        List<String> pinned)
        implements ProblemBuilder.With {

    /** The contract's version that these records follow. */
    public static final int VERSION = 1;

    public Problem {
        starts = List.copyOf(starts);
        communes = List.copyOf(communes);
        travel = List.copyOf(travel);
        rooms = List.copyOf(rooms);
        themes = List.copyOf(themes);
        audiences = List.copyOf(audiences);
        mobility = List.copyOf(mobility);
        advisors = List.copyOf(advisors);
        demand = List.copyOf(demand);
        habits = List.copyOf(habits);
        published = List.copyOf(published);
        pinned = List.copyOf(pinned);
    }

    /** The communes whose presence counts: those with both residents who ask for something and a room, in order. */
    public List<Commune> presenceCommunes() {
        Set<String> asked = new HashSet<>();
        demand.stream().filter(d -> d.residents() > 0).forEach(d -> asked.add(d.commune()));
        Set<String> withRoom = new HashSet<>();
        rooms.forEach(r -> withRoom.add(r.commune()));
        return communes.stream()
                .filter(c -> asked.contains(c.code()) && withRoom.contains(c.code()))
                .toList();
    }

    /** The published workshops that are pinned. */
    public List<Workshop> pinnedWorkshops() {
        var ids = new HashSet<>(pinned);
        return published.stream().filter(w -> ids.contains(w.id())).toList();
    }

    /** Residents who ask for a workshop, by head, whatever their priority. */
    public long residents() {
        return demand.stream().mapToLong(Demand::residents).sum();
    }
}
