package fr.allervers.web.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a mend may be the best of those shown at, by the figures that are shown; each has its words ({@code mend.strength.…}).
 * Travel is compared among those alone by which fewest are without a place: who stays at home travels least.
 */
public enum Strength {
    PLACELESS,
    DISTURBED,
    SHIFT,
    MINUTES,
    DRIVING;

    private long figure(MendView view) {
        return switch (this) {
            case PLACELESS -> view.placeless();
            case DISTURBED -> view.disturbed();
            case SHIFT -> view.dateShift().longest();
            case MINUTES -> view.tenths();
            case DRIVING -> view.driving();
        };
    }

    private boolean isOfTravel() {
        return this == MINUTES || this == DRIVING;
    }

    /** What each of some mends alone is the best at, by its letter; those that are the best at nothing are left out. */
    static Map<String, List<Strength>> of(List<MendView> views) {
        var strengths = new HashMap<String, List<Strength>>();
        for (var view : views) {
            var its = Stream.of(values())
                    .filter(s -> s.isOf(view, s.compared(views)))
                    .toList();
            if (!its.isEmpty()) {
                strengths.put(view.letter(), its);
            }
        }
        return strengths;
    }

    private List<MendView> compared(List<MendView> views) {
        long fewest = views.stream().mapToLong(MendView::more).min().orElse(0);
        return isOfTravel() ? views.stream().filter(v -> v.more() == fewest).toList() : views;
    }

    private boolean isOf(MendView view, List<MendView> compared) {
        long its = figure(view);
        return compared.size() > 1
                && compared.contains(view)
                && compared.stream().allMatch(v -> v.equals(view) || figure(v) > its);
    }
}
