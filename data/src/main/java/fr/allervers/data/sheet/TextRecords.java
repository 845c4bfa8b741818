package fr.allervers.data.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Records of a text file, with those mended that can mean one thing only: lines with a quotation mark that nothing
 * closes, which took the lines below along, lines that are quoted as a whole, and lines that another mark separates.
 */
final class TextRecords {

    /** Records from the top by which the table's width shows. */
    private static final int SAMPLE = 500;

    /** Programs that a table went through and that each quoted its lines as a whole: more than these is no table. */
    private static final int WRAPPED = 2;

    private final String text;
    private final char separator;
    private final int columns;

    private TextRecords(String text, char separator, int columns) {
        this.text = text;
        this.separator = separator;
        this.columns = columns;
    }

    static TextRecords of(String text) {
        return of(text, 0);
    }

    /** @param unwrapped how often each line of it was taken out of quotation marks */
    private static TextRecords of(String text, int unwrapped) {
        var separator = Separator.of(text);
        var body = text.substring(separator.declaration());
        var aligned = separator.declaration() > 0 ? null : AlignedText.tabbed(body, separator.weight(body));
        if (aligned != null) {
            return new TextRecords(aligned, '\t', 1);
        }
        var sample = sample(body, separator.character());
        if (unwrapped < WRAPPED && isQuotedByLine(sample)) {
            return of(body.replaceAll("(?m)^\"|\"$", "").replace("\"\"", "\""), unwrapped + 1);
        }
        Map<Integer, Integer> widths = new HashMap<>();
        sample.stream().filter(r -> r.size() > 1).forEach(r -> widths.merge(r.size(), 1, Integer::sum));
        int columns = widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
        return new TextRecords(body, separator.character(), columns);
    }

    /** The fields of each record in turn, empty lines too. */
    void forEach(Consumer<List<String>> taker) {
        int number = 0;
        try (var records = reader(text, separator)) {
            for (var csv : records) {
                number++;
                for (var fields : mended(csv.getFields())) {
                    taker.accept(fields);
                }
            }
        } catch (CsvParseException e) {
            throw UnreadableSheetException.of("quote", number + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static List<List<String>> sample(String text, char separator) {
        var sample = new ArrayList<List<String>>();
        try (var records = reader(text, separator)) {
            for (var csv : records) {
                if (csv.getFields().stream().anyMatch(f -> !f.isBlank())) {
                    sample.add(csv.getFields());
                }
                if (sample.size() == SAMPLE) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return sample;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return sample;
    }

    /** True where each line is one quoted field in which the fields stand. */
    private static boolean isQuotedByLine(List<List<String>> sample) {
        return sample.size() > 1
                && sample.stream().allMatch(r -> r.size() == 1 && r.get(0).matches("(?s).*[;,\t|].*[;,\t|].*"));
    }

    private List<List<String>> mended(List<String> fields) {
        if (columns < 3) {
            return List.of(fields);
        }
        if (fields.stream().anyMatch(this::tookLinesAlong)) {
            var lines = String.join(String.valueOf(separator), fields).split("\\R");
            return Arrays.stream(lines).map(l -> parts(l, separator)).toList();
        }
        return fields.size() == 1 ? List.of(separatedOtherwise(fields)) : List.of(fields);
    }

    /** True where a field goes on over line breaks with as many marks in a line as the table has. */
    private boolean tookLinesAlong(String field) {
        return field.indexOf('\n') + field.indexOf('\r') >= -1
                && field.lines().skip(1).anyMatch(l -> parts(l, separator).size() >= columns);
    }

    private List<String> separatedOtherwise(List<String> field) {
        var line = field.get(0).strip();
        for (char other : Separator.CANDIDATES) {
            var parts = parts(line, other);
            boolean words = other == ',' && line.contains(", ");
            if (parts.size() == columns && !words) {
                return parts;
            }
        }
        return field;
    }

    private static List<String> parts(String line, char separator) {
        return List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
    }

    @SuppressWarnings("removal") // text after a closing quotation mark counts, which no other setting says
    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }
}
