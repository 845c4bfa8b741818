package fr.allervers.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of text in UTF-8 with a heading, its cells parted by commas, semicolons or tabs, whichever the heading
 * has most of. Quoted cells may hold line breaks. Rows without any text are passed over.
 */
public final class TableReader extends TableSource {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private @Nullable TableHeading heading;

    /**
     * @param file its name, for the places of faults
     * @param faults gets what is wrong
     */
    public TableReader(String file, TableShape shape, TableFaults faults) {
        super(file, shape, faults);
    }

    /** Where the file as a whole is faulty there are none. */
    @Override
    List<TableRow> rows(byte[] bytes) {
        var text = decoded(bytes);
        return text == null ? List.of() : rows(text);
    }

    private @Nullable String decoded(byte[] bytes) {
        int skip = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        var buffer = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            long line = 1 + lineBreaks(bytes, buffer.position());
            faults.add(file + ":" + line, TableFaults.words("file.encoding"));
            return null;
        }
    }

    private static long lineBreaks(byte[] bytes, int end) {
        long breaks = 0;
        for (int i = 0; i < end; i++) {
            breaks += bytes[i] == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private List<TableRow> rows(String text) {
        var rows = new ArrayList<TableRow>();
        int line = 1;
        try (var records = records(text)) {
            for (var csv : records) {
                line = (int) csv.getStartingLineNumber();
                if (!add(line, csv.getFields(), rows)) {
                    break;
                }
                line += lines(csv.getFields());
            }
        } catch (CsvParseException e) {
            faults.add(file + ":" + line, TableFaults.words("csv.malformed"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        if (heading == null && faults.isEmpty()) {
            faults.add(file, TableFaults.words("file.empty"));
        }
        return rows;
    }

    /** Adds a row, the first of which is the heading; false where no further ones are to be read. */
    private boolean add(int line, List<String> cells, List<TableRow> rows) {
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (heading == null) {
            heading = TableHeading.of(file, line, cells, shape, faults);
            return heading != null;
        }
        if (rows.size() == TableLimits.ROWS) {
            faults.add(file + ":" + line, TableFaults.words("rows.many", TableLimits.ROWS));
            return false;
        }
        rows.add(heading.row(line, cells));
        return true;
    }

    private static CsvReader<CsvRecord> records(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
    }

    /** Lines that a row takes. */
    private static int lines(List<String> cells) {
        return 1
                + cells.stream()
                        .mapToInt(c -> (int) LINE_BREAK.matcher(c).results().count())
                        .sum();
    }

    private static char separator(String text) {
        var heading = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return Arrays.asList(',', ';', '\t').stream()
                .reduce((a, b) -> count(heading, b) > count(heading, a) ? b : a)
                .orElseThrow();
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
