package fr.allervers.web.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What a mend may be the best of those shown at, by the figures that are shown; each has its words ({@code mend.strength.…}). */
public enum Strength {
    PLACELESS(MendView::placeless),
    DISTURBED(MendView::disturbed),
    SHIFT(v -> v.dateShift().longest()),
    MINUTES(MendView::tenths),
    DRIVING(MendView::driving);

    private final ToLongFunction<MendView> figure;

    Strength(ToLongFunction<MendView> figure) {
        this.figure = figure;
    }

    /** What each of some mends alone is the best at, by its letter; those that are the best at nothing are left out. */
    static Map<String, List<Strength>> of(List<MendView> views) {
        var strengths = new HashMap<String, List<Strength>>();
        for (var view : views) {
            var its = Stream.of(values())
                    .filter(s -> views.size() > 1 && s.isOf(view, views))
                    .toList();
            if (!its.isEmpty()) {
                strengths.put(view.letter(), its);
            }
        }
        return strengths;
    }

    private boolean isOf(MendView view, List<MendView> views) {
        long its = figure.applyAsLong(view);
        return views.stream().allMatch(v -> v.equals(view) || figure.applyAsLong(v) > its);
    }
}
