package fr.allervers.web.paper;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.territory.CommuneRow;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.transport.OnDemandRule;
import fr.allervers.data.travel.TransitLines.Line;
import fr.allervers.web.language.Say;
import fr.allervers.web.programme.PublicSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How people come to a commune without a car of their own, in sentences. */
record ComingThere(Say say, Territory territory) {

    /**
     * How to come to a session: buses at their hours where they are known, else lines that stop in its commune on that day of the
     * week and how often, and services to be booked with the last moment for that; empty where nothing is known.
     *
     * @param buses sentences by a timetable, empty where there is none
     */
    List<String> to(PublicSession session, List<String> buses) {
        var commune = session.place().commune();
        var day = session.start().getDayOfWeek();
        return with(buses.isEmpty() ? regular(commune, day) : buses, commune);
    }

    /** What stops in a commune on any day, without hours and how often. */
    List<String> brieflyTo(Commune commune) {
        return with(regular(commune, null), commune);
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
    private List<String> regular(Commune commune, @Nullable DayOfWeek day) {
        var lines = territory.transport().lines().stream()
                .filter(l -> day == null || l.days().isEmpty() || l.days().contains(day))
                .flatMap(l -> l.lines().stream())
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
