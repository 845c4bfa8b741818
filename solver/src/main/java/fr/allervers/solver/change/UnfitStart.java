package fr.allervers.solver.change;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.words.Sentence;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A moment at which no workshop can begin: given the moment and those at which workshops may, why not; the nearest reason
 * first that a person would name: the day of the week, the day, the hour.
 */
record UnfitStart(List<LocalDateTime> starts, LocalDateTime asked) {

    /** Empty where a workshop may begin then. */
    Optional<Sentence> why() {
        if (starts.contains(asked)) {
            return Optional.empty();
        }
        var day = asked.toLocalDate();
        var hours = starts.stream()
                .filter(s -> s.toLocalDate().equals(day))
                .map(s -> s.toLocalTime().toString())
                .collect(joining(", "));
        if (!hours.isEmpty()) {
            return Optional.of(ChangeWords.phrase("start.hour", day, hours));
        }
        boolean weekday = starts.stream().anyMatch(s -> s.getDayOfWeek() == day.getDayOfWeek());
        return Optional.of(
                weekday
                        ? ChangeWords.phrase("start.day", day)
                        : ChangeWords.phrase("start.weekday", day.getDayOfWeek(), day));
    }
}
