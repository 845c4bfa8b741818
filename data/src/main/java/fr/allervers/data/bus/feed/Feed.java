package fr.allervers.data.bus.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The timetable of one or more operators, as far as it can be used.
 *
 * @param operators names as the feed gives them, empty where it gives none
 * @param version of the feed, empty where it gives none
 * @param zone name of the time zone its times are local to, empty where it gives none
 * @param runs sorted by their id, those that repeat spelt out
 * @param digest SHA-256 of the file, in hexadecimal
 */
public record Feed(
        List<String> operators,
        String version,
        String zone,
        List<Stop> stops,
        List<Run> runs,
        ServiceCalendar calendar,
        List<Transfer> transfers,
        String digest) {

    public Feed {
        operators = List.copyOf(operators);
        stops = List.copyOf(stops);
        runs = List.copyOf(runs);
        transfers = List.copyOf(transfers);
    }

    /** The same timetable with some of its stops only: runs pass the others by, and end where they have one left. */
    public Feed at(Predicate<Stop> kept) {
        var left = new ArrayList<Stop>();
        var indexes = new int[stops.size()];
        for (int i = 0; i < indexes.length; i++) {
            boolean isKept = kept.test(stops.get(i));
            indexes[i] = isKept ? left.size() : Run.PASSED;
            if (isKept) {
                left.add(stops.get(i));
            }
        }
        var runsLeft =
                runs.stream().map(r -> r.at(indexes)).filter(Objects::nonNull).toList();
        var transfersLeft = transfers.stream()
                .filter(t -> indexes[t.from()] >= 0 && indexes[t.to()] >= 0)
                .map(t -> new Transfer(indexes[t.from()], indexes[t.to()], t.seconds()))
                .toList();
        return new Feed(operators, version, zone, left, runsLeft, calendar, transfersLeft, digest);
    }

    /** The same timetable without the runs of school buses. */
    public Feed withoutSchoolBuses() {
        return without(Line::isSchool);
    }

    /** The same timetable without the runs of some lines. */
    public Feed without(Predicate<Line> gone) {
        var others = runs.stream().filter(r -> !gone.test(r.line())).toList();
        return new Feed(operators, version, zone, stops, others, calendar, transfers, digest);
    }

    /** How many runs are under way after midnight. */
    public long runsPastMidnight() {
        return runs.stream().filter(r -> r.arrival(r.length() - 1) >= 24 * 3600).count();
    }
}
