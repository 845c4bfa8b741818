package fr.allervers.web.mend;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The least of each figure of some mends, by which each column shows its best. Dates and travel are compared among those alone that
 * seat most within the quarter: who loses their place or a session keeps no date and travels nowhere.
 *
 * @param more how many more are without a place by the mends that seat most
 * @param shift longest, in days, of the mends that seat most
 * @param minutes tenths of a minute, as they are shown, of the mends that seat most
 * @param driving minutes, of the mends that seat most
 */
record Least(
        long placeless, long more, long disturbed, long shift, long withAnotherAdvisor, long minutes, long driving) {

    static Least of(List<MendView> views) {
        var seating = compared(views);
        return new Least(
                least(views, MendView::placeless),
                least(seating, MendView::more),
                least(views, MendView::disturbed),
                least(seating, v -> v.dateShift().longest()),
                least(views, MendView::withAnotherAdvisor),
                least(seating, MendView::tenths),
                least(seating, MendView::driving));
    }

    /** Those by which fewest are without a place, of those that hold all sessions and none after the quarter; none where all do otherwise. */
    static List<MendView> compared(List<MendView> views) {
        var within = views.stream().filter(Least::holdsAll).toList();
        long fewest = least(within, MendView::more);
        return within.stream().filter(v -> v.more() == fewest).toList();
    }

    /** True for those that seat most and whose dates move least. */
    public boolean isOfShift(MendView view) {
        return isCompared(view) && view.dateShift().longest() == shift;
    }

    /** True for those that seat most and whose residents travel least. */
    public boolean isOfMinutes(MendView view) {
        return isCompared(view) && view.tenths() == minutes;
    }

    /** True for those that seat most and by which advisors drive least. */
    public boolean isOfDriving(MendView view) {
        return isCompared(view) && view.driving() == driving;
    }

    private boolean isCompared(MendView view) {
        return view.more() == more && holdsAll(view);
    }

    /** True where nothing is held after the quarter and no session is given up. */
    private static boolean holdsAll(MendView view) {
        return !view.isPutOff() && view.sessionsFewer() == 0;
    }

    private static long least(List<MendView> views, ToLongFunction<MendView> figure) {
        return views.stream().mapToLong(figure).min().orElse(0);
    }
}
