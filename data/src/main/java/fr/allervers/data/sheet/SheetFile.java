package fr.allervers.data.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads the tables of a file, or refuses it with one sentence. What kind of file it is shows in its bytes; its name does
 * not count. Formulas are never run: what the program that wrote the file last computed is what stands in the cell.
 * Memory and time are bounded by {@link SheetLimits}.
 */
public final class SheetFile {

    private static final int HEAD = 64 * 1024;

    /** Letters in which the root of an XML text stands. */
    private static final int TAGS = 4_000;

    /** How files of Office begin that are no archives: of old ones, and of those with a password. */
    private static final String OLD = "\u00d0\u00cf\u0011\u00e0";

    /** What may stand before the root of an XML text. */
    private static final String BEFORE = "(?:<\\?[^>]*>|<!--[^>]*-->|\\s+)*+";

    private static final Pattern WORKBOOK_2003 = Pattern.compile(BEFORE + "<(\\w+:)?workbook[\\s>/]");

    private static final Pattern FLAT_ODS = Pattern.compile(BEFORE + "<(\\w+:)?document\\s[^>]*opendocument");

    private SheetFile() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableSheetException where it cannot be read, is too large, or is no table
     */
    public static Workbook read(Path file) {
        return read(file, text -> false);
    }

    /**
     * Reads a file by whose words an old encoding shows.
     *
     * @param known says whether the reader knows a cell's text
     * @throws UnreadableSheetException where it cannot be read, is too large, or is no table
     */
    public static Workbook read(Path file, Predicate<String> known) {
        return read(bytes(file), known);
    }

    /**
     * The bytes of a file that may be one, after a look at its size and its beginning.
     *
     * @throws UnreadableSheetException where it cannot be read, is too large, or begins as no table does
     */
    public static byte[] bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw UnreadableSheetException.of("directory", file.toString());
            }
            if (Files.size(file) > SheetLimits.BYTES) {
                throw tooLarge();
            }
            try (var in = Files.newInputStream(file)) {
                return bytes(in);
            }
        } catch (NoSuchFileException e) {
            throw UnreadableSheetException.of("missing", file.toString());
        } catch (AccessDeniedException e) {
            throw UnreadableSheetException.of("denied", file.toString());
        } catch (IOException e) {
            throw UnreadableSheetException.of("unreadable", file.toString());
        }
    }

    /**
     * The bytes of a stream, which is left as soon as they are too many or begin as no table does. Does not close it.
     *
     * @throws UnreadableSheetException where it is left
     * @throws IOException where the stream fails
     */
    public static byte[] bytes(InputStream in) throws IOException {
        var head = in.readNBytes(HEAD);
        kind(head);
        if (head.length < HEAD) {
            return head;
        }
        var rest = in.readNBytes(SheetLimits.BYTES - HEAD + 1);
        if (HEAD + rest.length > SheetLimits.BYTES) {
            throw tooLarge();
        }
        var all = new byte[HEAD + rest.length];
        System.arraycopy(head, 0, all, 0, HEAD);
        System.arraycopy(rest, 0, all, HEAD, rest.length);
        return all;
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws UnreadableSheetException where they are too many or no table
     */
    public static Workbook read(byte[] bytes) {
        return read(bytes, text -> false);
    }

    /**
     * Reads the bytes of a file by whose words an old encoding shows.
     *
     * @param known says whether the reader knows a cell's text
     * @throws UnreadableSheetException where they are too many or no table
     */
    public static Workbook read(byte[] bytes, Predicate<String> known) {
        if (bytes.length > SheetLimits.BYTES) {
            throw tooLarge();
        }
        try {
            return tables(bytes, known);
        } catch (UnreadableSheetException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw UnreadableSheetException.unforeseen(e);
        }
    }

    private static Workbook tables(byte[] bytes, Predicate<String> known) {
        return switch (kind(bytes)) {
            case ARCHIVE -> ZippedWorkbook.read(bytes);
            case OLD -> XlsFile.read(bytes);
            case XML_2003 -> Xml2003File.read(bytes);
            case FLAT_ODS -> OdsFile.read(bytes);
            case PAGE -> HtmlTables.read(bytes, known);
            case JSON -> JsonTable.read(bytes);
            case TEXT -> TextSheet.read(bytes, known);
        };
    }

    private static UnreadableSheetException tooLarge() {
        return UnreadableSheetException.of("large", SheetLimits.BYTES >> 20);
    }

    /** What a file is by its first bytes. */
    private enum Kind {
        ARCHIVE,
        OLD,
        XML_2003,
        FLAT_ODS,
        PAGE,
        JSON,
        TEXT
    }

    private static Kind kind(byte[] bytes) {
        if (begins(bytes, "PK\u0003\u0004") || begins(bytes, "PK\u0005\u0006")) {
            return Kind.ARCHIVE;
        }
        if (begins(bytes, OLD)) {
            return Kind.OLD;
        }
        if (isBare(bytes)) {
            throw UnreadableSheetException.of("old");
        }
        if (begins(bytes, "%PDF") || begins(bytes, "{\\rtf")) {
            throw UnreadableSheetException.of("document");
        }
        var start = TextSheet.decode(bytes, Math.min(bytes.length, HEAD)).stripLeading();
        if (start.isEmpty()) {
            throw UnreadableSheetException.of("empty");
        }
        var lower = start.substring(0, Math.min(start.length(), TAGS)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<")) {
            return kindOfTags(lower);
        }
        return lower.matches("(?s)\\[\\s*[{\\]].*|\\{\\s*[\"}].*") ? Kind.JSON : Kind.TEXT;
    }

    /** True of a workbook of Excel 2 to 95 that lies in no container: it begins with a record that says so. */
    private static boolean isBare(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 0x09
                && List.of(0x00, 0x02, 0x04, 0x08).contains((int) bytes[1])
                && List.of(0x04, 0x06, 0x08, 0x10).contains((int) bytes[2])
                && bytes[3] == 0;
    }

    private static Kind kindOfTags(String start) {
        if (WORKBOOK_2003.matcher(start).lookingAt()) {
            return Kind.XML_2003;
        }
        if (FLAT_ODS.matcher(start).lookingAt()) {
            return Kind.FLAT_ODS;
        }
        if (start.startsWith("<table")
                || start.substring(0, Math.min(start.length(), 200)).contains("html")) {
            return Kind.PAGE;
        }
        throw UnreadableSheetException.of("xml");
    }

    private static boolean begins(byte[] bytes, String signature) {
        var wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || bytes[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
