package fr.allervers.web.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Availability;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.PlanFilter;
import fr.allervers.web.plan.PlanReading;
import fr.allervers.web.plan.WorkshopRow;
import fr.allervers.web.version.PlanVersion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a change offer to be chosen. */
@Component
final class ChangeForms {

    private static final PlanFilter ALL = PlanFilter.NONE;

    private final Effects effects;
    private final Say say;

    ChangeForms(Effects effects, Say say) {
        this.effects = effects;
        this.say = say;
    }

    /**
     * The forms of one workshop or, without one, of a workshop to be opened.
     *
     * @param row the workshop, null for none
     * @param alike the other workshops of its theme and audience, those with free seats first, by date
     * @param besides where a second workshop could take a part of its participants, null where none can
     * @param byOthers workshops of other advisors, by date
     * @param times at which sessions begin
     * @param rooms hours at which each room is open in some week or other, by its id: of each day of the week its number, and the times of sessions
     * @param advisors the same of when each advisor is available
     * @param fits what rooms want for the workshop, by their id; none without a workshop
     * @param needingAccess the themes and audiences, {@code theme|audience}, that can be held in step-free rooms only
     * @param first day of the quarter with a start
     */
    record Forms(
            @Nullable WorkshopRow row,
            List<WorkshopRow> alike,
            @Nullable Spot besides,
            List<WorkshopRow> byOthers,
            List<LocalTime> times,
            Map<String, String> rooms,
            Map<String, String> advisors,
            Map<String, RoomFit> fits,
            String needingAccess,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        /**
         * When a workshop could begin in a room by an advisor as a rule, whatever else they hold, by day of the week: in some week of
         * the quarter each, and not always in the same one. Empty where never.
         *
         * @param room id, null where none is chosen yet
         * @param advisor id, null where none is chosen yet
         */
        public SortedMap<DayOfWeek, List<String>> possible(@Nullable String room, @Nullable String advisor) {
            var possible = new TreeMap<DayOfWeek, List<String>>();
            var available = days(advisors.getOrDefault(Objects.requireNonNullElse(advisor, ""), ""));
            days(rooms.getOrDefault(Objects.requireNonNullElse(room, ""), "")).forEach((day, times) -> {
                var both = times.stream()
                        .filter(available.getOrDefault(day, List.of())::contains)
                        .toList();
                if (!both.isEmpty()) {
                    possible.put(day, both);
                }
            });
            return possible;
        }

        private static Map<DayOfWeek, List<String>> days(String hours) {
            return Stream.of(hours.split(";"))
                    .filter(day -> !day.isEmpty())
                    .map(day -> List.of(day.split(" ")))
                    .collect(toMap(
                            day -> DayOfWeek.of(Integer.parseInt(day.get(0))), day -> day.subList(1, day.size())));
        }

        /** Names as the page's script reads them: a line each, as a name may have any other mark. */
        public String list(List<String> names) {
            return String.join("\n", names);
        }

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
                index.problem().rooms().stream()
                        .collect(toMap(Room::id, r -> hours(index, r.availability(), row.orElse(null)))),
                index.problem().advisors().stream()
                        .collect(toMap(Advisor::id, a -> hours(index, a.availability(), row.orElse(null)))),
                row.map(r -> RoomFit.of(say, index, r)).orElse(Map.of()),
                RoomFit.needingAccess(index),
                starts.isEmpty() ? null : starts.get(0).toLocalDate(),
                starts.isEmpty() ? null : starts.get(starts.size() - 1).toLocalDate());
    }

    /** When a room is open or an advisor available for the workshop, or for the shortest of all: {@code 1 09:00 14:00;3 09:00} for Mondays and Wednesdays. */
    private static String hours(ProblemIndex index, Availability open, @Nullable WorkshopRow row) {
        int minutes = row != null
                ? row.theme().minutes()
                : index.problem().themes().stream()
                        .mapToInt(Theme::minutes)
                        .min()
                        .orElse(0);
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
