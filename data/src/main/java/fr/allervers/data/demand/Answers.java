package fr.allervers.data.demand;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about questions of a reading, by the question's key. A decision is the id or figure that is
 * meant, or one of the words below.
 */
public record Answers(Map<String, String> byKey) {

    /** The rows concerned are left out. */
    public static final String LEAVE_OUT = "-";

    /** A blank cell means what stands above it. */
    public static final String ABOVE = "above";

    /** What stands there is right. */
    public static final String KEEP = "keep";

    /** Rows for the same demand are summed. */
    public static final String ADD = "add";

    /** Of rows for the same demand only the first counts. */
    public static final String ONCE = "once";

    /** Of figures of one kind the greatest number that each may mean. */
    public static final String GREATEST = "greatest";

    /** Of figures of one kind the least number that each may mean. */
    public static final String LEAST = "least";

    /** What was asked for many at once is asked for each by itself. */
    public static final String SINGLY = "singly";

    /** A row is one person. */
    public static final String EACH_ROW = "row";

    /** The commune is what the nearest title line above the row names. */
    public static final String TITLE = "title";

    /** All residents of a row ask for each of the things in a cell. */
    public static final String EACH = "each";

    /** The residents of a row are shared among the things in a cell, as evenly as they can be. */
    public static final String SHARE = "share";

    /** All tables of the file are read as one. */
    public static final String TOGETHER = "together";

    /** Stands between the names of sheets that are read together without the others; no spreadsheet has it in a name. */
    public static final String AND = "/";

    /** The audience is another for each theme, and asked for each. */
    public static final String BY_THEME = "theme";

    /** The means of transport are shared as the territory estimates them for the commune and the audience; no id is so. */
    public static final String ESTIMATE = "~";

    /** As {@link #ESTIMATE}, among the means of those who have no car. */
    public static final String WITHOUT_CAR = "~without-car";

    /** The commune is what the sheet is called. */
    public static final String SHEET = "sheet";

    /** Nothing decided. */
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byKey = Map.copyOf(byKey);
    }

    @Nullable
    String of(String key) {
        return byKey.get(key);
    }

    /** These and others; where both have a key, the others'. */
    public Answers and(Map<String, String> others) {
        var all = new HashMap<>(byKey);
        all.putAll(others);
        return new Answers(Collections.unmodifiableMap(all));
    }
}
