package fr.allervers.web.programme;

import fr.allervers.data.travel.TransitLines.Line;
import java.util.List;

/** Which lines lead from one commune to another: one, or two that meet. */
final class NamedLines {

    private NamedLines() {}

    /** The lines in the order in which they are taken; empty where more than one change is needed. */
    static List<Line> between(String from, String to, List<Line> lines) {
        var direct = lines.stream().filter(l -> stops(l, from) && stops(l, to)).findFirst();
        return direct.map(List::of).orElseGet(() -> withAChange(from, to, lines));
    }

    private static List<Line> withAChange(String from, String to, List<Line> lines) {
        for (var first : lines) {
            for (var second : lines) {
                if (stops(first, from) && stops(second, to) && meet(first, second)) {
                    return List.of(first, second);
                }
            }
        }
        return List.of();
    }

    private static boolean meet(Line one, Line other) {
        return one.stops().stream().anyMatch(s -> stops(other, s.commune()));
    }

    private static boolean stops(Line line, String commune) {
        return line.stops().stream().anyMatch(s -> s.commune().equals(commune));
    }
}
