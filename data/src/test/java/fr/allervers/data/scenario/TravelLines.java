package fr.allervers.data.scenario;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Travel tables in text: {@code bus on Mon Tue from 7:00 to 19:00: A 3, A-B 12, B>C 9}. */
final class TravelLines {

    private static final Pattern LINE =
            Pattern.compile("(\\w+)(?: on ([A-Za-z ]+?))?(?: from (\\S+))?(?: to (\\S+))?: *(.*)");
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
        for (var trip :
                found.group(5).isBlank() ? new String[0] : found.group(5).split(", *")) {
            add(trip, minutes);
        }
        return new TravelTable(
                found.group(1),
                Days.weekdays(found.group(2) == null ? "" : found.group(2)),
                found.group(3) == null ? null : Days.time(found.group(3)),
                found.group(4) == null ? null : Days.time(found.group(4)),
                TravelMatrix.of(minutes),
                Provenance.UNKNOWN);
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
