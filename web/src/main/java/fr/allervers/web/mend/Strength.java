package fr.allervers.web.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a mend may be the best of those shown at, by the figures that are shown; each has its words ({@code mend.strength.…}).
 * Travel is compared among those alone by which fewest are without a place: who stays at home travels least.
 */
public enum Strength {
    PLACELESS(MendView::placeless, false),
    DISTURBED(MendView::disturbed, false),
    SHIFT(v -> v.dateShift().longest(), false),
    MINUTES(MendView::tenths, true),
    DRIVING(MendView::driving, true);

    private final ToLongFunction<MendView> figure;
    private final boolean amongFewestPlaceless;

    Strength(ToLongFunction<MendView> figure, boolean amongFewestPlaceless) {
        this.figure = figure;
        this.amongFewestPlaceless = amongFewestPlaceless;
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
        return amongFewestPlaceless
                ? views.stream().filter(v -> v.more() == fewest).toList()
                : views;
    }

    private boolean isOf(MendView view, List<MendView> compared) {
        long its = figure.applyAsLong(view);
        return compared.size() > 1
                && compared.contains(view)
                && compared.stream().allMatch(v -> v.equals(view) || figure.applyAsLong(v) > its);
    }
}
