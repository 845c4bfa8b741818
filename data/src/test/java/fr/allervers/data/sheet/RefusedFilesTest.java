package fr.allervers.data.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no table or mean harm: refused early, with a sentence that says what to do. */
class RefusedFilesTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(String sheet, String texts) {
        return xlsx(bytes(sheet), bytes(texts));
    }

    private static byte[] xlsx(byte[] sheet, byte[] texts) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("xl/workbook.xml", bytes("<workbook><sheets><sheet name=\"S\" id=\"r1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                bytes("<R><Relationship Id=\"r1\" Type=\"t/worksheet\" Target=\"s.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"t/sharedStrings\" Target=\"t.xml\"/></R>"));
        parts.put("xl/s.xml", sheet);
        parts.put("xl/t.xml", texts);
        return zip(parts);
    }

    private static byte[] ods(String rows) {
        return zip(Map.of(
                "content.xml", bytes("<d><spreadsheet><table name=\"T\">" + rows + "</table></spreadsheet></d>")));
    }

    private static byte[] filled(int length, char c) {
        var all = new byte[length];
        Arrays.fill(all, (byte) c);
        return all;
    }

    static Stream<Arguments> files() {
        var longText = new String(filled(SheetLimits.PIECE * 2, 'x'), StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("empty", new byte[0], "empty"),
                Arguments.of("blanks only", bytes(" \r\n\t "), "empty"),
                Arguments.of("a picture", bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"), "binary"),
                Arguments.of("a PDF", bytes("%PDF-1.7 ..."), "document"),
                Arguments.of("RTF", bytes("{\\rtf1\\ansi\\trowd Forbach\\cell 12\\cell\\row}"), "document"),
                Arguments.of("a bare workbook of Excel 2", bytes("\t\0\u0004\0\u0002\0\u0010\0\n\0\0\0"), "old"),
                Arguments.of("a bare workbook of Excel 4", bytes("\t\u0004\u0006\0\0\0\u0010\0\0\0\n\0\0\0"), "old"),
                Arguments.of("a bare workbook of Excel 95", bytes("\t\b\b\0\0\u0005\u0005\0\0\0\0\0\n\0\0\0"), "old"),
                Arguments.of(
                        "the first bytes of an old workbook",
                        bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
                        "damaged"),
                Arguments.of(
                        "a web page without a table",
                        bytes("<html><p>Commune</p><table><tr></tr></table></html>"),
                        "html"),
                Arguments.of("a workbook of 2003 without a table", bytes("<?xml version=\"1.0\"?><Workbook/>"), "xml"),
                Arguments.of("a text document", zip(Map.of("word/document.xml", bytes("<w/>"))), "archive"),
                Arguments.of("an empty archive", zip(Map.of()), "archive"),
                Arguments.of("half an archive", Arrays.copyOf(xlsx("<s/>", "<t/>"), 100), "damaged"),
                Arguments.of(
                        "a bomb in the sheet", xlsx(filled(8 * SheetLimits.UNSUSPICIOUS, ' '), bytes("<t/>")), "bomb"),
                Arguments.of(
                        "a bomb in the texts", xlsx(bytes("<s/>"), filled(8 * SheetLimits.UNSUSPICIOUS, ' ')), "bomb"),
                Arguments.of("one endless attribute", xlsx("<s a=\"" + longText + "\"/>", "<t/>"), "bomb"),
                Arguments.of(
                        "a document type with entities",
                        xlsx(
                                "<!DOCTYPE s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><s><row><c"
                                        + " t=\"str\"><v>&a;</v></c></row></s>",
                                "<t/>"),
                        "damaged"),
                Arguments.of(
                        "the two thousand millionth text",
                        xlsx("<s><row r=\"1\"><c t=\"s\"><v>2000000000</v></c></row></s>", "<sst/>"),
                        "damaged"),
                Arguments.of(
                        "a text whose number is none",
                        xlsx("<s><row r=\"1\"><c t=\"s\"><v>first</v></c></row></s>", "<sst><si><t>x</t></si></sst>"),
                        "damaged"),
                Arguments.of(
                        "cells repeated a word's times",
                        ods(
                                "<table-row><table-cell number-columns-repeated=\"many\"><p>x</p></table-cell></table-row>"),
                        "damaged"),
                Arguments.of(
                        "a cell in the last column",
                        xlsx("<s><row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row></s>", "<t/>"),
                        "columns"),
                Arguments.of(
                        "a column that no program has",
                        xlsx("<s><row r=\"1\"><c r=\"ZZZZZZZ1\" t=\"str\"><v>x</v></c></row></s>", "<t/>"),
                        "damaged"),
                Arguments.of(
                        "rows repeated a million times",
                        ods("<table-row number-rows-repeated=\"1000000\"><table-cell"
                                + " value-type=\"string\"><p>x</p></table-cell></table-row>"),
                        "rows"),
                Arguments.of(
                        "cells repeated ten thousand times",
                        ods("<table-row><table-cell"
                                + " number-columns-repeated=\"10000\"><p>x</p></table-cell></table-row>"),
                        "columns"),
                Arguments.of(
                        "a cell with a novel", bytes("a;b\n\"" + "x".repeat(SheetLimits.CELL + 1) + "\";c\n"), "cell"),
                Arguments.of("broken JSON", bytes("[{\"commune\": \"Forbach\", ]"), "json"),
                Arguments.of("JSON of something else", bytes("{\"a\": 1}"), "json.rows"),
                Arguments.of("JSON with lists in rows", bytes("[{\"commune\": [[1]]}]"), "json.value"),
                Arguments.of("JSON with a name twice", bytes("[{\"n\": 1, \"n\": 2}]"), "json.twice"),
                Arguments.of("JSON with two lists", bytes("[{\"n\": 1}]\n[{\"n\": 2}]"), "json.after"),
                Arguments.of(
                        "JSON with demand twice", bytes("{\"demand\": [], \"demand\": [{\"n\": 2}]}"), "json.lists"));
    }

    @ParameterizedTest
    @CsvSource({"old, d'Excel 95 ou d'avant, Ouvrez-le", "document, RTF, copiez-le"})
    void whatIsOfAnotherFormIsNamedWithWhatToDo(String key, String named, String todo) {
        assertThat(UnreadableSheetException.of(key).sentence().in(Locale.FRENCH))
                .contains(named, todo, ".xlsx et envoyez ce nouveau fichier");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areRefusedWithTheirReason(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> SheetFile.read(file)).isInstanceOfSatisfying(UnreadableSheetException.class, e -> {
            assertThat(e.sentence().key()).isEqualTo(reason);
            assertThat(e.sentence().in(Locale.FRENCH)).isNotBlank();
        });
    }

    /** A stream without end that counts what was taken from it. */
    private static final class Endless extends InputStream {

        private final Random random;
        private long taken;

        /** @param random null for text */
        Endless(Random random) {
            this.random = random;
        }

        @Override
        public int read() {
            taken++;
            return random == null ? 'x' : random.nextInt(256);
        }
    }

    @Test
    void junkIsLeftAfterItsBeginning() {
        var junk = new Endless(new Random(1));

        assertThatThrownBy(() -> SheetFile.bytes(junk)).isInstanceOf(UnreadableSheetException.class);
        assertThat(junk.taken).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void textWithoutEndIsLeftAtTheLimit() {
        var text = new Endless(null);

        assertThatThrownBy(() -> SheetFile.bytes(text)).isInstanceOf(UnreadableSheetException.class);
        assertThat(text.taken).isLessThanOrEqualTo(SheetLimits.BYTES + 1L);
    }

    @Test
    void blankCellsAndRowsToTheEndOfTheSheetAreNothing() {
        var workbook = SheetFile.read(ods("<table-row><table-cell value-type=\"float\" value=\"7\"/><table-cell"
                + " number-columns-repeated=\"16383\"/></table-row><table-row"
                + " number-rows-repeated=\"1048575\"><table-cell"
                + " number-columns-repeated=\"16384\"/></table-row>"));

        assertThat(workbook.sheets().get(0).rows())
                .containsExactly(new SheetRow(1, List.of(Cell.of(Cell.Kind.NUMBER, "7"))));
    }

    @Test
    void aFileThatIsNotThereIsSaidSo(@TempDir Path folder) {
        assertThatThrownBy(() -> SheetFile.read(folder.resolve("no.csv"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> SheetFile.read(folder)).hasMessageContaining("is a folder");
    }
}
