package fr.allervers.data.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.allervers.data.sheet.Workbook.Format;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table in a text file: its encoding and what separates its columns are told from the text itself. */
final class TextTable {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TextTable() {}

    static Workbook read(byte[] bytes) {
        var text = decode(bytes, bytes.length);
        var separator = Separator.of(text);
        var sheet = new SheetBuilder("", false, new CellBudget());
        int number = 0;
        try (var records = records(text.substring(separator.declaration()), separator.character())) {
            for (var csv : records) {
                number++;
                add(csv, number, sheet);
            }
        } catch (CsvParseException e) {
            throw UnreadableSheetException.of("quote", number + 1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("reading from memory", e);
        }
        return new Workbook(Format.CSV, List.of(sheet.build()));
    }

    @SuppressWarnings("removal") // text after a closing quotation mark counts, which no other setting says
    private static CsvReader<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private static void add(CsvRecord csv, int number, SheetBuilder sheet) {
        var fields = csv.getFields();
        for (int c = 0; c < fields.size(); c++) {
            sheet.put(number, c, Cell.text(fields.get(c)));
        }
    }

    /**
     * The text of the first bytes of a file.
     *
     * @throws UnreadableSheetException where they are no text
     */
    static String decode(byte[] bytes, int length) {
        var text = decoded(bytes, length);
        for (int i = 0; i < text.length(); i++) {
            if (isNoText(text.charAt(i))) {
                throw UnreadableSheetException.of("binary");
            }
        }
        return text;
    }

    /** Where a cut falls inside a character of several bytes, what is left of it does not count. */
    private static String decoded(byte[] bytes, int length) {
        if (has(bytes, length, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, length - 3, StandardCharsets.UTF_8);
        }
        if (has(bytes, length, 0xff, 0xfe)) {
            return new String(bytes, 2, length - 2 & ~1, StandardCharsets.UTF_16LE);
        }
        if (has(bytes, length, 0xfe, 0xff)) {
            return new String(bytes, 2, length - 2 & ~1, StandardCharsets.UTF_16BE);
        }
        if (length > 1 && (bytes[0] == 0) != (bytes[1] == 0)) {
            return new String(
                    bytes, 0, length & ~1, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        return isUtf8(bytes, length)
                ? new String(bytes, 0, length, StandardCharsets.UTF_8)
                : new String(bytes, 0, length, WESTERN);
    }

    private static boolean has(byte[] bytes, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isNoText(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000b' && c != '\u001a'
                || c == '\uffff'
                || c == '\ufffe';
    }
}
