package fr.allervers.web.paper;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.territory.CommuneRow;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.transport.OnDemandRule;
import fr.allervers.data.travel.TransitLines;
import fr.allervers.data.travel.TransitLines.Line;
import fr.allervers.web.language.Say;
import fr.allervers.web.programme.PublicSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How people come to a commune without a car of their own, in sentences.
 *
 * @param buses sentences on the buses to a session, by a timetable; none where none is known
 * @param ended lines that have ended
 */
record ComingThere(Say say, Territory territory, Function<PublicSession, List<String>> buses, Ended ended) {

    /** Knows which lines have ended. */
    interface Ended {

        /** Names of the lines of a mode that have ended by a moment, by what is published of a quarter. */
        Set<String> by(Quarter quarter, LocalDateTime moment, String mode);
    }

    /** Where no timetable is known and no line has ended. */
    ComingThere(Say say, Territory territory) {
        this(say, territory, session -> List.of(), (quarter, moment, mode) -> Set.of());
    }

    /**
     * How to come to a session: buses at their hours where they are known, else lines that stop in its commune on that day of the
     * week and how often, and services to be booked with the last moment for that; empty where nothing is known.
     */
    List<String> to(PublicSession session) {
        var commune = session.place().commune();
        var timed = buses.apply(session);
        var regular = timed.isEmpty()
                ? regular(
                        commune,
                        session.quarter(),
                        session.start(),
                        session.start().getDayOfWeek())
                : timed;
        return with(regular, commune);
    }

    /** What stops in the commune of a session when that is, without hours and how often. */
    List<String> brieflyTo(PublicSession session) {
        var commune = session.place().commune();
        return with(regular(commune, session.quarter(), session.start(), null), commune);
    }

    /** What stops in a commune at some moment, on any day of the week, without hours and how often. */
    List<String> brieflyTo(Commune commune, LocalDateTime moment) {
        return with(regular(commune, Quarter.of(moment.toLocalDate()), moment, null), commune);
    }

    private List<String> with(List<String> regular, Commune commune) {
        var booked = territory.transport().better().rules().stream()
                .filter(r -> r.zone().isEmpty() || r.zone().contains(commune.code()))
                .map(this::booked);
        return Stream.concat(regular.stream(), booked).toList();
    }

    /**
     * Lines by name, or that there is a bus.
     *
     * @param day of the week, on which it says how often; null for any
     */
    private List<String> regular(Commune commune, Quarter quarter, LocalDateTime moment, @Nullable DayOfWeek day) {
        var lines = territory.transport().lines().stream()
                .filter(l -> day == null || l.days().isEmpty() || l.days().contains(day))
                .flatMap(l -> running(l, quarter, moment))
                .filter(l -> l.stops().stream().anyMatch(s -> s.commune().equals(commune.code())))
                .toList();
        if (!lines.isEmpty()) {
            return List.of(say.message("paper.lines", day == null ? names(lines) : byHeadway(lines)));
        }
        return territory.communes().stream()
                .filter(c -> c.code().equals(commune.code()))
                .map(CommuneRow::busHeadwayMinutes)
                .filter(Objects::nonNull)
                .map(every -> say.message("paper.bus", commune.name(), every))
                .toList();
    }

    private Stream<Line> running(TransitLines lines, Quarter quarter, LocalDateTime moment) {
        var gone = ended.by(quarter, moment, lines.mode());
        return lines.lines().stream().filter(l -> !gone.contains(l.name()));
    }

    /** Names of lines, those of one headway together with it. */
    private String byHeadway(List<Line> lines) {
        return lines.stream().collect(groupingBy(Line::headwayMinutes, TreeMap::new, toList())).entrySet().stream()
                .map(l -> say.message("paper.line", names(l.getValue()), l.getKey()))
                .collect(joining(", "));
    }

    private static String names(List<Line> lines) {
        return lines.stream().map(Line::name).distinct().collect(joining(", "));
    }

    private String booked(OnDemandRule rule) {
        var by = rule.bookingBy();
        var mode = say.mode(rule.mode());
        return by == null
                ? say.message("paper.booked", mode, rule.bookingDays())
                : say.message(
                        "paper.booked.by",
                        mode,
                        rule.bookingDays(),
                        Poster.unbroken(say.hour(by.atDate(LocalDate.EPOCH))));
    }
}
