package fr.allervers.data.scenario;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Travel tables in text: {@code bus on Mon from 7:00 to 19:00 since Mon2 until Fri3: A 3, A-B 12, B>C 9}. */
final class TravelLines {

    private static final Pattern LINE = Pattern.compile("(?<mode>\\w+)(?: on (?<days>[A-Za-z ]+?))?"
            + "(?: from (?<from>\\d+:\\d+))?(?: to (?<to>\\d+:\\d+))?"
            + "(?: since (?<since>\\w+))?(?: until (?<until>\\w+))?: *(?<trips>.*)");
    private static final Pattern TRIP = Pattern.compile("(\\w+)(?:([->])(\\w+))? (\\d+)");

    private final List<String> communes;

    TravelLines(List<String> communes) {
        this.communes = communes;
    }

    TravelTable table(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            throw new IllegalArgumentException("'%s' is no travel table".formatted(line));
        }
        var minutes = new int[communes.size()][communes.size()];
        for (var row : minutes) {
            Arrays.fill(row, TravelMatrix.IMPOSSIBLE);
        }
        var trips = found.group("trips");
        for (var trip : trips.isBlank() ? new String[0] : trips.split(", *")) {
            add(trip, minutes);
        }
        return new TravelTable(
                found.group("mode"),
                Days.weekdays(Objects.requireNonNullElse(found.group("days"), "")),
                said(found.group("from"), Days::time),
                said(found.group("to"), Days::time),
                said(found.group("since"), Days::day),
                said(found.group("until"), Days::day),
                TravelMatrix.of(minutes),
                Provenance.UNKNOWN);
    }

    private static <T> @Nullable T said(@Nullable String text, Function<String, T> reader) {
        return text == null ? null : reader.apply(text);
    }

    private void add(String trip, int[][] minutes) {
        var found = TRIP.matcher(trip);
        if (!found.matches()) {
            throw new IllegalArgumentException("'%s' is no trip".formatted(trip));
        }
        int from = commune(found.group(1));
        int to = found.group(3) == null ? from : commune(found.group(3));
        int m = Integer.parseInt(found.group(4));
        minutes[from][to] = m;
        if ("-".equals(found.group(2))) {
            minutes[to][from] = m;
        }
    }

    private int commune(String code) {
        int at = communes.indexOf(code);
        if (at < 0) {
            throw new IllegalArgumentException("no commune '%s'".formatted(code));
        }
        return at;
    }
}
