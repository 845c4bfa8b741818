package fr.allervers.data.bus.feed;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.allervers.data.json.AreaReader;
import fr.allervers.data.travel.Point;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One file of a feed as rows with named columns. */
final class FeedTable {

    private final FeedArchive archive;
    private final FeedLimits limits;
    private final FeedFindings findings;
    private final Map<String, List<String>> unread = new LinkedHashMap<>();
    private String file = "";
    private long line;

    FeedTable(FeedArchive archive, FeedLimits limits, FeedFindings findings) {
        this.archive = archive;
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * Hands over all rows of a file in order; none where the feed has no such file.
     *
     * @param read the columns that rows can be asked for
     * @throws TravelRefusedException where a needed column is missing, or the file cannot be read to its end
     */
    @SuppressWarnings("removal") // text after a closing quotation mark counts, which no other setting says
    void rows(String file, FeedColumns read, Consumer<FeedRow> row) {
        archive.take(file);
        if (!archive.has(file)) {
            return;
        }
        var handler = CsvRecordHandler.builder()
                .maxFieldSize(limits.field())
                .maxRecordSize(100 * limits.field())
                .build();
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .build(handler, archive.read(file))) {
            rows(file, read, reader.iterator(), row);
        } catch (CsvParseException e) {
            throw findings.refusal(file, "file.syntax");
        } catch (IOException | UncheckedIOException e) {
            throw findings.refusal(file, "file.damaged", e);
        }
    }

    private void rows(String file, FeedColumns read, Iterator<CsvRecord> records, Consumer<FeedRow> row) {
        var heading = heading(records);
        if (heading == null) {
            if (FeedReader.isNeeded(file)) {
                throw findings.refusal(file, "file.empty");
            }
            findings.notice(file, null, "file.blank");
            return;
        }
        this.file = file;
        line = heading.getStartingLineNumber();
        var columns = columns(file, heading, read);
        var left = new TreeMap<Integer, String>();
        read.unread(columns.keySet().stream()).forEach(c -> left.put(columns.get(c), c));
        read.read().forEach(c -> columns.putIfAbsent(c, -1));
        var holding = new TreeSet<Integer>();
        int count = 0;
        while (records.hasNext()) {
            var fields = records.next();
            line = fields.getStartingLineNumber();
            if (++count > limits.rows()) {
                throw findings.refusal(file, "file.rows", limits.rows());
            }
            var texts = fields.getFields();
            if (texts.stream().allMatch(String::isBlank)) {
                continue;
            }
            int width = heading.getFieldCount();
            if (texts.size() > width
                    && !texts.subList(width, texts.size()).stream().allMatch(String::isBlank)) {
                findings.add(file, fields.getStartingLineNumber(), null, "row.long", fields.getFieldCount());
            }
            left.keySet().stream()
                    .filter(i -> i < texts.size() && !texts.get(i).isBlank())
                    .forEach(holding::add);
            left.keySet().removeAll(holding);
            row.accept(new FeedRow(file, columns, fields, findings));
        }
        if (!holding.isEmpty()) {
            unread.put(
                    file, holding.stream().map(i -> heading.getField(i).strip()).toList());
        }
    }

    /** What the archive holds and nobody has read, on one line; empty where there is no such thing. Columns without a value are none. */
    String unread() {
        var files = String.join(", ", archive.untaken());
        var columns = unread.entrySet().stream()
                .map(e -> e.getKey() + " (" + String.join(", ", e.getValue()) + ")")
                .collect(joining(", "));
        return Stream.of(files, columns).filter(t -> !t.isEmpty()).collect(joining(", "));
    }

    /** The first line with any text; null where there is none. */
    private static @Nullable CsvRecord heading(Iterator<CsvRecord> records) {
        while (records.hasNext()) {
            var fields = records.next();
            if (!fields.getFields().stream().allMatch(String::isBlank)) {
                return fields;
            }
        }
        return null;
    }

    /** The areas of a GeoJSON file; nothing where there is none, or it cannot be read, which is a finding. */
    Optional<Map<String, List<List<Point>>>> areas(String file) {
        if (!archive.has(file)) {
            return Optional.empty();
        }
        archive.take(file);
        this.file = file;
        line = 0;
        try (var in = archive.read(file)) {
            var areas = AreaReader.read(in);
            if (areas.isEmpty()) {
                findings.add(file, 0, null, "areas.unreadable");
            }
            return areas;
        } catch (IOException e) {
            throw findings.refusal(file, "file.damaged", e);
        }
    }

    /** Says of a file that it holds names alone of what is known by its id. */
    void holdsNames(String file) {
        archive.take(file);
    }

    /** True where the feed has such a file. */
    boolean has(String file) {
        return archive.has(file);
    }

    /** The file that was read last; empty before. */
    String file() {
        return file;
    }

    /** The line of that file that was read last; 0 where it has no lines that count. */
    long line() {
        return line;
    }

    private Map<String, Integer> columns(String file, CsvRecord heading, FeedColumns read) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < heading.getFieldCount(); i++) {
            var name = heading.getField(i).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                findings.add(file, 1, name, "column.twice");
            }
        }
        boolean isExcused = read.instead().stream().anyMatch(columns::containsKey);
        var needed = isExcused ? read.needed().subList(0, 2) : read.needed();
        var missing = needed.stream().filter(c -> !columns.containsKey(c)).toList();
        if (!missing.isEmpty()) {
            throw findings.refusal(file, "column.missing", String.join(", ", missing));
        }
        return columns;
    }
}
