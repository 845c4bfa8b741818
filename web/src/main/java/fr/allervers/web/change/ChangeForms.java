package fr.allervers.web.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.plan.PlanFilter;
import fr.allervers.web.plan.PlanReading;
import fr.allervers.web.plan.WorkshopRow;
import fr.allervers.web.version.PlanVersion;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a change offer to be chosen. */
@Component
final class ChangeForms {

    private static final PlanFilter ALL = PlanFilter.NONE;

    private final Effects effects;

    ChangeForms(Effects effects) {
        this.effects = effects;
    }

    /**
     * The forms of one workshop or, without one, of a workshop to be opened.
     *
     * @param row the workshop, null for none
     * @param alike the other workshops of its theme and audience, those with free seats first, by date
     * @param besides where a second workshop could take a part of its participants, null where none can
     * @param byOthers workshops of other advisors, by date
     * @param times at which sessions begin
     * @param rooms hours at which each room is open, by its id: of each day of the week its number, and the times of sessions
     * @param first day of the quarter with a start
     */
    record Forms(
            @Nullable WorkshopRow row,
            List<WorkshopRow> alike,
            @Nullable Spot besides,
            List<WorkshopRow> byOthers,
            List<LocalTime> times,
            Map<String, String> rooms,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        /** Those who come to the workshop, by demand row. */
        public List<Attendance> attendance() {
            return row == null ? List.of() : row.workshop().attendance();
        }
    }

    Forms of(ProblemIndex index, PlanVersion version, ChangeFields fields) {
        var rows = new PlanReading(index, version).workshops(ALL);
        var row = rows.stream().filter(r -> r.id().equals(fields.workshop())).findFirst();
        var starts = index.problem().starts();
        return new Forms(
                row.orElse(null),
                row.map(r -> rows.stream()
                                .filter(other -> isAlike(r, other))
                                .sorted(Comparator.comparing(WorkshopRow::isFull))
                                .toList())
                        .orElse(List.of()),
                row.flatMap(r -> effects.besides(version, r)).orElse(null),
                row.map(r -> rows.stream()
                                .filter(other -> !other.advisor().equals(r.advisor()))
                                .toList())
                        .orElse(List.of()),
                starts.stream()
                        .map(LocalDateTime::toLocalTime)
                        .distinct()
                        .sorted()
                        .toList(),
                index.problem().rooms().stream().collect(toMap(Room::id, r -> hours(index, r, row.orElse(null)))),
                starts.isEmpty() ? null : starts.get(0).toLocalDate(),
                starts.isEmpty() ? null : starts.get(starts.size() - 1).toLocalDate());
    }

    /** When the room is open for the workshop, or for the shortest of all: {@code 1 09:00 14:00;3 09:00} for Mondays and Wednesdays. */
    private static String hours(ProblemIndex index, Room room, @Nullable WorkshopRow row) {
        int minutes = row != null
                ? row.theme().minutes()
                : index.problem().themes().stream()
                        .mapToInt(Theme::minutes)
                        .min()
                        .orElse(0);
        var open = room.availability();
        return index.problem().starts().stream()
                .filter(s -> open.allows(s, s.plusMinutes(minutes)))
                .collect(groupingBy(
                        s -> s.getDayOfWeek().getValue(),
                        TreeMap::new,
                        mapping(s -> s.toLocalTime().toString(), toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .map(d -> d.getKey() + " " + String.join(" ", d.getValue()))
                .collect(joining(";"));
    }

    private static boolean isAlike(WorkshopRow one, WorkshopRow other) {
        return !one.id().equals(other.id())
                && one.theme().equals(other.theme())
                && one.audience().equals(other.audience());
    }
}
