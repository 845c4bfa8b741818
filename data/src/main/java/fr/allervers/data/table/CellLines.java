package fr.allervers.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.allervers.data.sheet.DecodedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as lines of cells, in UTF-8 or, which is said, in an older encoding, parted by commas, semicolons or tabs,
 * whichever the first line below any titles has most of. Lines without any text are passed over.
 *
 * @param file its name, for the places of faults
 * @param faults gets what is wrong with the text as such
 */
record CellLines(String file, TableFaults faults) {

    /** What some spreadsheet programs want, and write, as the first line. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?(?i:sep)=.\"?(\\R)");

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    /** Gets lines of cells. */
    @FunctionalInterface
    interface Receiver {

        /**
         * @param line in the file, from 1
         * @return false where no further ones are to be read
         */
        boolean take(int line, List<String> cells);
    }

    /**
     * Reads a text.
     *
     * @param shape of the table, by which titles above its heading are known, said and passed over; null where it has none
     */
    void read(byte[] bytes, @Nullable TableShape shape, Receiver receiver) {
        var text = decoded(bytes);
        if (text == null) {
            return;
        }
        var plain = SEPARATOR_LINE.matcher(text).replaceFirst("$1");
        if (shape == null) {
            read(plain, receiver);
        } else {
            var titles = TitleLines.of(plain, shape);
            titles.say(file, shape, faults);
            read(titles.text(), receiver);
        }
    }

    private void read(String text, Receiver receiver) {
        int line = 1;
        try (var records = records(text)) {
            for (var csv : records) {
                line = (int) csv.getStartingLineNumber();
                if (!isBlank(csv) && !receiver.take(line, csv.getFields())) {
                    break;
                }
                line += lines(csv.getFields());
            }
        } catch (CsvParseException e) {
            faults.add(file + ":" + line, TableFaults.words("csv.malformed"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static boolean isBlank(CsvRecord csv) {
        return csv.getFields().stream().allMatch(String::isBlank);
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
            return old(bytes, file + ":" + line);
        }
    }

    /** Text as spreadsheet programs save it that were not told otherwise; what makes no words is refused. */
    private @Nullable String old(byte[] bytes, String place) {
        var old = DecodedText.of(bytes);
        if (!old.isLegible() || old.text().indexOf('\0') >= 0) {
            faults.add(place, TableFaults.words("file.encoding"));
            return null;
        }
        faults.note(place, TableFaults.words("file.encoding.old", old.encoding(), file));
        return old.text();
    }

    private static long lineBreaks(byte[] bytes, int end) {
        long breaks = 0;
        for (int i = 0; i < end; i++) {
            breaks += bytes[i] == '\n' ? 1 : 0;
        }
        return breaks;
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
    static int lines(List<String> cells) {
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
