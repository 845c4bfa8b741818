package fr.allervers.web.agenda;

import java.util.Map;
import java.util.TreeMap;

/**
 * Who came to a session, counted and never named.
 *
 * @param came residents who came, by {@link #group}; groups of which nothing was noted are not there
 * @param others who came and were not expected
 * @param bands by {@link AttendanceBand#name()}, as the national report asks; bands of which nothing was noted are not there
 */
public record AttendanceCounts(Map<String, Integer> came, int others, Map<String, Integer> bands) {

    public AttendanceCounts {
        came = Map.copyOf(came);
        bands = Map.copyOf(bands);
    }

    /** Names those who are expected from a commune by a means of transport. */
    public static String group(String commune, String means) {
        return commune + "|" + means;
    }

    /** All who came. */
    public int total() {
        return others + came.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of how many a kind of band was noted: by {@link AttendanceBand.Kind#name()}. */
    public Map<String, Integer> told() {
        var told = new TreeMap<String, Integer>();
        bands.forEach(
                (band, count) -> told.merge(AttendanceBand.valueOf(band).kind().name(), count, Integer::sum));
        return told;
    }

    /** True where a kind of band has more people than came. */
    public boolean isMoreThanCame() {
        return told().values().stream().anyMatch(count -> count > total());
    }
}
