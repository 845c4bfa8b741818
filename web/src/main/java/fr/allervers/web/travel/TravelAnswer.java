package fr.allervers.web.travel;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tables made from a file, and what was found in it.
 *
 * @param version of the file of tables that {@code communes} and {@code travel} are
 * @param communes INSEE codes, in the order of the matrices
 * @param travel none where the file is refused
 */
record TravelAnswer(int version, List<CommuneEntry> communes, List<TableEntry> travel, List<FindingEntry> findings) {

    private static final int VERSION = 1;

    static TravelAnswer of(TableSet tables, Locale language) {
        return new TravelAnswer(
                VERSION,
                tables.communes().stream().map(CommuneEntry::of).toList(),
                tables.tables().stream().map(TableEntry::of).toList(),
                FindingEntry.all(tables.findings(), language));
    }

    static TravelAnswer refused(List<TravelFinding> findings, Locale language) {
        return new TravelAnswer(VERSION, List.of(), List.of(), FindingEntry.all(findings, language));
    }

    /** A commune as in a file of tables. */
    record CommuneEntry(String code, String name, double latitude, double longitude) {

        static CommuneEntry of(Commune commune) {
            return new CommuneEntry(commune.code(), commune.name(), commune.latitude(), commune.longitude());
        }
    }

    /**
     * A table as in a problem file.
     *
     * @param days empty: every day
     * @param minutes [from][to], null where there is no trip
     */
    record TableEntry(
            String mode,
            List<DayOfWeek> days,
            @Nullable String from,
            @Nullable String to,
            List<List<@Nullable Integer>> minutes,
            @Nullable String source,
            boolean estimated) {

        static TableEntry of(TravelTable table) {
            var from = table.from();
            var to = table.to();
            return new TableEntry(
                    table.mode(),
                    List.copyOf(table.days()),
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString(),
                    IntStream.range(0, table.minutes().size())
                            .mapToObj(i -> row(table.minutes(), i))
                            .toList(),
                    table.provenance().source(),
                    table.provenance().isEstimated());
        }

        private static List<@Nullable Integer> row(TravelMatrix matrix, int from) {
            var row = new ArrayList<@Nullable Integer>();
            for (int to = 0; to < matrix.size(); to++) {
                int minutes = matrix.minutes(from, to);
                row.add(minutes == TravelMatrix.IMPOSSIBLE ? null : minutes);
            }
            return row;
        }
    }

    /**
     * A finding.
     *
     * @param line 0 where it concerns no single line
     * @param message in the language asked for
     */
    record FindingEntry(
            @Nullable String file, long line, @Nullable String column, String message) {

        static List<FindingEntry> all(List<TravelFinding> findings, Locale language) {
            return findings.stream()
                    .map(f -> new FindingEntry(
                            f.file(), f.line(), f.column(), f.sentence().in(language)))
                    .toList();
        }
    }
}
