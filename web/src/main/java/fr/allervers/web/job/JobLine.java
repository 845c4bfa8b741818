package fr.allervers.web.job;

import fr.allervers.data.calendar.Quarter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as people read it.
 *
 * @param quarter that it is about, null where it is about none
 * @param percent of it that is done, 0 to 100, null where that is not known
 * @param goesOnAt when it goes on, where it waits for that hour; null where it does not
 * @param page address, within the territory, of the page on which to look first at what came of it; null where there is none
 */
public record JobLine(
        Job job,
        @Nullable Quarter quarter,
        @Nullable Integer percent,
        @Nullable Instant goesOnAt,
        @Nullable String page) {

    /** True where it runs or waits for its turn: what waits for its hour does not change before. */
    public boolean isGoing() {
        return !job.state().isOver() && goesOnAt == null;
    }

    /** True where it waits or runs, and nobody has asked for its end yet. */
    public boolean canStop() {
        return !job.state().isOver() && !job.stopAsked();
    }

    /**
     * True where the page of what came of it is the one that is shown.
     *
     * @param path of the page that is shown
     * @param shown the quarter it shows; null where it shows none
     */
    public boolean isShownAt(String path, @Nullable Object shown) {
        return page != null
                && page.split("[?#]", 2)[0].equals(path)
                && (!page.contains("quarter=") || quarter == null || quarter.equals(shown));
    }

    /** True where it can be taken up again from where it stands. */
    public boolean canRetry() {
        return job.canRetry();
    }
}
