package fr.allervers.web.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a mend may be the best of those shown at, by the figures that are shown; each has its words ({@code mend.strength.…}).
 * Residents disturbed, dates and travel are compared among those alone that seat most ({@link Least#compared}): who loses their place
 * keeps no date and travels nowhere.
 */
public enum Strength {
    PLACELESS,
    /** Who seats more than any other and disturbs no more, though it comes last as it takes of the next quarter. */
    SEATED,
    DISTURBED,
    SHIFT,
    MINUTES,
    DRIVING;

    private long figure(MendView view) {
        return switch (this) {
            case PLACELESS -> view.placeless();
            case SEATED -> view.more();
            case DISTURBED -> view.disturbed();
            case SHIFT -> view.dateShift().longest();
            case MINUTES -> view.tenths();
            case DRIVING -> view.driving();
        };
    }

    /** What each of some mends alone is the best at, by its letter; those that are the best at nothing are left out. */
    static Map<String, List<Strength>> of(List<MendView> views) {
        var strengths = new HashMap<String, List<Strength>>();
        var seating = Least.compared(views);
        for (var view : views) {
            var its = Stream.of(values())
                    .filter(s -> s == SEATED ? isLast(view, views) : s.isOf(view, s == PLACELESS ? views : seating))
                    .toList();
            if (!its.isEmpty()) {
                strengths.put(view.letter(), its);
            }
        }
        return strengths;
    }

    private boolean isOf(MendView view, List<MendView> compared) {
        long its = figure(view);
        return compared.size() > 1
                && compared.contains(view)
                && compared.stream().allMatch(v -> v.equals(view) || figure(v) > its);
    }

    private static boolean isLast(MendView view, List<MendView> views) {
        return view.isPutOff()
                && views.size() > 1
                && views.stream()
                        .allMatch(v -> v.equals(view) || (v.more() > view.more() && v.disturbed() >= view.disturbed()));
    }
}
