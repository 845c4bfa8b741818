package fr.allervers.web.travel;

import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.calendar.Quarter;

/** What travel tables are made from here. */
public enum SourceKind {
    /** An OpenStreetMap extract. */
    ROADS(512L << 20),
    /** A timetable. */
    BUSES(FeedLimits.USUAL.fileBytes());

    private final long most;

    SourceKind(long most) {
        this.most = most;
    }

    /** Bytes that such a file may have. */
    long most() {
        return most;
    }

    /** Name of the territory's file that holds the tables; by road it is the same one in all quarters. */
    String file(Quarter quarter) {
        return this == ROADS ? "roads.json" : "buses-" + quarter + ".json";
    }
}
