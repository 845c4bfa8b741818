package fr.allervers.data.continuity;

import fr.allervers.data.problem.Limits;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Ids of demand rows that are asked again: {@code r7~1} for {@code r7}, {@code r7~2} the time after. */
final class RowIds {

    private static final Pattern AGAIN = Pattern.compile("(.*)~(\\d{1,6})");
    private static final int LONGEST_STEM = Limits.ID - 8;

    private final Set<String> taken = new HashSet<>();

    static String again(String id) {
        var match = AGAIN.matcher(id);
        return match.matches() ? id(match.group(1), Integer.parseInt(match.group(2)) + 1) : id(id, 1);
    }

    private static String id(String stem, int times) {
        return stem.substring(0, Math.min(stem.length(), LONGEST_STEM)) + "~" + times;
    }

    /** That id, or the next of its kind that nobody has; from now on it is taken. */
    String free(String id) {
        var free = id;
        while (!taken.add(free)) {
            free = again(free);
        }
        return free;
    }
}
