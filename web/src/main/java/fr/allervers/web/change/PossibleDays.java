package fr.allervers.web.change;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.change.Change.Placing;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All days of a quarter on which a change seems possible.
 *
 * @param pinned what keeps the workshop as it is on any day, empty for most
 * @param weeks that have one, the nearest to the day asked for first, of two that are as near the later
 * @param without how many weeks in which workshops begin have none
 */
record PossibleDays(List<Sentence> pinned, List<PossibleWeek> weeks, long without) {

    /** How many weeks are shown before the others are folded. */
    private static final int NEAR = 4;

    /** @param days by date */
    record PossibleWeek(LocalDate monday, List<Day> days) {

        PossibleWeek {
            days = List.copyOf(days);
        }
    }

    /** @param moments by hour */
    record Day(LocalDate date, List<Moment> moments) {

        Day {
            moments = List.copyOf(moments);
        }
    }

    /**
     * One moment at which it would be possible.
     *
     * @param instead the room and the advisor where it is not those asked for, in words; empty where it is
     * @param fields the change at that moment as its form sends it
     */
    record Moment(LocalDateTime start, String instead, ChangeFields fields) {}

    PossibleDays {
        pinned = List.copyOf(pinned);
        weeks = List.copyOf(weeks);
    }

    /** The weeks nearest to the day asked for. */
    public List<PossibleWeek> near() {
        return weeks.subList(0, Math.min(NEAR, weeks.size()));
    }

    /** The others. */
    public List<PossibleWeek> far() {
        return weeks.subList(near().size(), weeks.size());
    }

    /** None, and what keeps the workshop as it is. */
    static PossibleDays none(List<Sentence> pinned) {
        return new PossibleDays(pinned, List.of(), 0);
    }

    /** @param spots at which the change seems possible */
    static PossibleDays of(ProblemIndex index, Placing asked, List<Spot> spots) {
        var weeks = new TreeMap<LocalDate, List<Spot>>(comparing((LocalDate week) ->
                        Math.abs(ChronoUnit.DAYS.between(monday(asked.spot().start()), week)))
                .thenComparing(comparing((LocalDate week) -> week).reversed()));
        spots.forEach(s -> weeks.merge(
                monday(s.start()),
                List.of(s),
                (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        long all = index.problem().starts().stream()
                .map(PossibleDays::monday)
                .distinct()
                .count();
        return new PossibleDays(
                List.of(),
                weeks.entrySet().stream()
                        .map(w -> new PossibleWeek(w.getKey(), days(index, asked, w.getValue())))
                        .toList(),
                all - weeks.size());
    }

    private static List<Day> days(ProblemIndex index, Placing asked, List<Spot> spots) {
        return spots.stream()
                .sorted(comparing(Spot::start))
                .map(s -> new Moment(s.start(), instead(index, asked.spot(), s), ChangeFields.of(asked.at(s))))
                .collect(groupingBy(m -> m.start().toLocalDate(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(d -> new Day(d.getKey(), d.getValue()))
                .toList();
    }

    private static LocalDate monday(LocalDateTime start) {
        return Week.monday(start.toLocalDate());
    }

    private static String instead(ProblemIndex index, Spot asked, Spot spot) {
        var room = index.room(spot.room());
        var isElsewhere = !room.commune().equals(index.room(asked.room()).commune());
        return Stream.of(
                        isElsewhere ? index.communeOf(room.commune()).name() : null,
                        spot.room().equals(asked.room()) ? null : room.name(),
                        spot.advisor().equals(asked.advisor())
                                ? null
                                : index.advisor(spot.advisor()).name())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(", "));
    }
}
