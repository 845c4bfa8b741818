package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.Decision;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.LearntHeading;
import fr.allervers.data.demand.LearntWord;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Territory;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The {@value #MOST} files somebody looked at last, each with its tables and its last readings, so that a click that
 * decides nothing reads nothing. Forgotten where memory runs short.
 */
final class OpenFiles {

    private static final int MOST = 3;

    /**
     * What a reading of a file depends on beside the file: the words of the territory in a quarter, those and the headings
     * learnt, and the decisions.
     */
    record Asked(
            Territory territory,
            Quarter quarter,
            List<LearntWord> learnt,
            List<LearntHeading> headings,
            Answers answers) {}

    private final Map<String, SoftReference<OpenFile>> byId = new LinkedHashMap<>(MOST, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<OpenFile>> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The file of that id.
     *
     * @param tables reads them where it is not open
     */
    synchronized OpenFile open(String id, Supplier<Workbook> tables) {
        var known = byId.get(id);
        var file = known == null ? null : known.get();
        if (file == null) {
            file = new OpenFile(tables.get());
            byId.put(id, new SoftReference<>(file));
        }
        return file;
    }

    /** A file's tables, and what was last read of them. */
    static final class OpenFile {

        /** By what is decided, and by what is assumed of its columns beside. */
        private static final int READINGS = 2;

        private final Workbook workbook;
        private final Deque<Map.Entry<Asked, DemandReading>> readings = new ArrayDeque<>();
        private @Nullable Asked decided;
        private List<Decision> decisions = List.of();

        private OpenFile(Workbook workbook) {
            this.workbook = workbook;
        }

        Workbook workbook() {
            return workbook;
        }

        /** The reading asked for, made only where it is none of the last {@value #READINGS}. */
        synchronized DemandReading reading(Asked wanted, Function<Workbook, DemandReading> read) {
            var known = readings.stream().filter(r -> r.getKey().equals(wanted)).findFirst();
            var reading = known.isPresent() ? known.get() : Map.entry(wanted, read.apply(workbook));
            readings.remove(reading);
            readings.addFirst(reading);
            if (readings.size() > READINGS) {
                readings.removeLast();
            }
            return reading.getValue();
        }

        /** The decisions asked for, found only where they are not the last ones. */
        synchronized List<Decision> decisions(Asked wanted, Function<Workbook, List<Decision>> find) {
            if (!wanted.equals(decided)) {
                decisions = find.apply(workbook);
                decided = wanted;
            }
            return decisions;
        }
    }
}
