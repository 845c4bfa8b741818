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

    private final Map<String, SoftReference<OpenFile>> byId = new LastUsed<>(MOST);

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

    /** So many entries, those that were used last. */
    private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {

        private final int most;

        LastUsed(int most) {
            super(most, 1, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /** A file's tables, and what was last read of them. */
    static final class OpenFile {

        /** By what is decided, and by what is assumed of its columns beside. */
        private static final int READINGS = 2;

        private final Workbook workbook;
        private final Map<Asked, DemandReading> readings = new LastUsed<>(READINGS);
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
            return readings.computeIfAbsent(wanted, w -> read.apply(workbook));
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
