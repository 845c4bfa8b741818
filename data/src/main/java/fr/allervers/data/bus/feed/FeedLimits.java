package fr.allervers.data.bus.feed;

/**
 * What a feed may hold: above any feed of a region, and small enough that no file fills memory or disk.
 *
 * @param fileBytes of the file itself
 * @param contentBytes of all that is unpacked from it; each file is gone through twice and counts twice
 * @param entries files in it
 * @param rows rows of one file, and runs once those that repeat are spelt out
 * @param field characters of one value
 */
public record FeedLimits(long fileBytes, long contentBytes, int entries, int rows, int field) {

    /** What is used where nothing else is said. */
    public static final FeedLimits USUAL = new FeedLimits(256L << 20, 2L << 30, 1_000, 5_000_000, 10_000);
}
