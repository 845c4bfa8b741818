package fr.allervers.data.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.sheet.Cell.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** Workbooks of Excel 97 to 2003: what stands in their cells, what they do not show, and those that mean harm. */
class XlsFileTest {

    private static byte[] file(Consumer<HSSFWorkbook> filling) {
        try (var book = new HSSFWorkbook()) {
            filling.accept(book);
            return book.getBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] stored(Consumer<HSSFWorkbook> filling) {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            filling.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static Sheet only(Consumer<HSSFWorkbook> filling) {
        var sheets = SheetFile.read(stored(filling)).sheets();
        assertThat(sheets).hasSize(1);
        return sheets.get(0);
    }

    private static void refused(byte[] file, String reason) {
        assertThatThrownBy(() -> SheetFile.read(file))
                .isInstanceOfSatisfying(
                        UnreadableSheetException.class,
                        e -> assertThat(e.sentence().key()).isEqualTo(reason));
    }

    @Test
    void valuesAreReadAsTheyAreShown() {
        var sheet = only(book -> {
            var row = book.createSheet("Demande").createRow(2);
            row.createCell(0).setCellValue(" Forbach ");
            row.createCell(1).setCellValue(12);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(true);
            for (var format : List.of("dd/mm/yyyy", "0%", "0\" \u20ac\"", "0\" pers.\"")) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                var cell = row.createCell(row.getLastCellNum());
                cell.setCellStyle(style);
                cell.setCellValue(0.5);
                if (format.startsWith("dd")) {
                    cell.setCellValue(LocalDate.of(2027, 1, 31));
                }
            }
        });

        assertThat(sheet.name()).isEqualTo("Demande");
        assertThat(sheet.rows())
                .containsExactly(new SheetRow(
                        3,
                        List.of(
                                Cell.text("Forbach"),
                                Cell.of(Kind.NUMBER, "12"),
                                Cell.of(Kind.NUMBER, "0.3"),
                                Cell.text("TRUE"),
                                Cell.of(Kind.DATE, "2027-01-31"),
                                Cell.text("50 %"),
                                Cell.text("0.5 \u20ac"),
                                Cell.of(Kind.NUMBER, "0.5"))));
    }

    @Test
    void formulasStandForWhatWasComputedLast() {
        var sheet = only(book -> {
            var row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(4);
            for (var formula : List.of("A1*2", "\"to\"&\"tal\"", "1/0", "A1=4")) {
                row.createCell(row.getLastCellNum()).setCellFormula(formula);
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row.createCell(5).setCellFormula("SUM(A1:B1)"); // nobody computed it
        });

        assertThat(sheet.rows().get(0).cells())
                .containsExactly(
                        Cell.of(Kind.NUMBER, "4"),
                        Cell.of(Kind.NUMBER, "8"),
                        Cell.text("total"),
                        Cell.of(Kind.ERROR, "#DIV/0!"),
                        Cell.text("TRUE"),
                        Cell.of(Kind.FORMULA, "=SUM(A1:B1)"));
    }

    @Test
    void whatIsNotShownIsToldAndMergedCellsHoldForAll() {
        var workbook = SheetFile.read(stored(book -> {
            var sheet = book.createSheet("Vue");
            sheet.setColumnHidden(1, true);
            for (int r = 0; r < 4; r++) {
                var row = sheet.createRow(r);
                row.createCell(1).setCellValue(r + 1);
                row.setZeroHeight(r == 2);
            }
            sheet.getRow(0).createCell(0).setCellValue("Forbach");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            book.createSheet("Brouillon").createRow(0).createCell(0).setCellValue("x");
            book.setSheetHidden(1, true);
        }));

        assertThat(workbook.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
        var sheet = workbook.sheets().get(0);
        assertThat(sheet.marks().hiddenRows()).containsExactly(3);
        assertThat(sheet.marks().hiddenColumns()).containsExactly(1);
        assertThat(sheet.rows().get(1).cell(0)).isEqualTo(new Cell(Kind.TEXT, "Forbach", true));
    }

    @Test
    void looksCommentsAndTextsBesideTheCellsAreMarked() {
        var sheet = only(book -> {
            var table = book.createSheet();
            var struck = book.createFont();
            struck.setStrikeout(true);
            var white = book.createFont();
            white.setColor(IndexedColors.WHITE.getIndex());
            var raised = book.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            var fonts = List.of(struck, white);
            for (int r = 0; r < 2; r++) {
                var style = book.createCellStyle();
                style.setFont(fonts.get(r));
                var cell = table.createRow(r).createCell(0);
                cell.setCellValue("a");
                cell.setCellStyle(style);
            }
            var note = new HSSFRichTextString("82");
            note.applyFont(1, 2, raised);
            table.createRow(2).createCell(0).setCellValue(note);
            var drawing = table.createDrawingPatriarch();
            var comment = drawing.createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 3, 3, (short) 5, 5));
            comment.setString(new HSSFRichTextString("Mme Untel"));
            table.getRow(1).getCell(0).setCellComment(comment);
            var box = drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 6, 6, (short) 7, 7));
            box.setString(new HSSFRichTextString("M. Untel"));
            table.getHeader().setCenter("T1 2027");
        });

        assertThat(sheet.marks().struckRows()).containsExactly(1);
        assertThat(sheet.marks().unseen()).containsExactly("A2");
        assertThat(sheet.rows().get(2).cell(0).text()).isEqualTo("8\u00b2");
        assertThat(sheet.marks().comments()).containsExactly("A2");
        assertThat(sheet.marks().textBoxes()).isEqualTo(1);
        assertThat(sheet.marks().pageTexts()).containsExactly("T1 2027");
        assertThat(sheet.toString()).doesNotContain("Untel");
    }

    /** Such a file always names who saved it. */
    @Test
    void onlyACopyMayBeKept() {
        var workbook = SheetFile.read(
                stored(book -> book.createSheet("S").createRow(0).createCell(0).setCellValue(7)));

        assertThat(workbook.carriesMore()).isTrue();
        assertThat(workbook.namesAuthors()).isTrue();
        assertThat(SheetFile.read(WorkbookCopy.of(workbook)).sheets()).isEqualTo(workbook.sheets());
    }

    @Test
    void protectedOlderAndOtherFilesAreToldApart() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked =
                    stored(book -> book.createSheet().createRow(0).createCell(0).setCellValue(7));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused(locked, "password");
        refused(container("EncryptedPackage"), "password");
        refused(container("Book"), "old");
        refused(container("WordDocument"), "document");
    }

    private static byte[] container(String stream) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void damagedOnesAreRefused() throws IOException {
        byte[] whole = stored(book -> {
            var sheet = book.createSheet();
            for (int r = 0; r < 400; r++) {
                sheet.createRow(r).createCell(0).setCellValue("Forbach " + r);
            }
        });
        for (int length : List.of(8, 600, whole.length / 2)) {
            refused(Arrays.copyOf(whole, length), "damaged");
        }
        refused(container("Workbook"), "damaged");

        var records = file(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x"));
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(
                    new ByteArrayInputStream(records, 0, records.length - 4), "Workbook"); // no end of the sheet
            files.writeFilesystem(out);
        }
        refused(out.toByteArray(), "damaged");
    }

    /** A file whose only sheet has "x" in A1 and, at its end, some records more. */
    private static byte[] withRecords(int... more) throws IOException {
        var records = file(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x"));
        var stream = ByteBuffer.allocate(records.length + 2 * more.length).order(ByteOrder.LITTLE_ENDIAN);
        stream.put(records, 0, records.length - 4);
        for (int word : more) {
            stream.putShort((short) word);
        }
        stream.putInt(0x0A); // the end
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(stream.array()), "Workbook");
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void smallNumbersInARowAreRead() throws IOException {
        int[] several = {0xBD, 18, 1, 0, 0, 12 << 2 | 2, 0, 0, 7 << 2 | 2, 0, 1}; // 12 and 7 in A2 and B2
        int[] one = {0x27E, 10, 2, 1, 0, 150 << 2 | 3, 0}; // 1.5 in B3
        var cells = IntStream.concat(Arrays.stream(several), Arrays.stream(one)).toArray();

        assertThat(SheetFile.read(withRecords(cells)).sheets().get(0).rows())
                .containsExactly(
                        new SheetRow(1, List.of(Cell.text("x"))),
                        new SheetRow(2, List.of(Cell.of(Kind.NUMBER, "12"), Cell.of(Kind.NUMBER, "7"))),
                        new SheetRow(3, List.of(Cell.BLANK, Cell.of(Kind.NUMBER, "1.5"))));
    }

    @Test
    void figuresThatAChartRepeatsAreNoCells() throws IOException {
        int[] chart = {
            0x809, 16, 0x600, 0x20, 0, 0, 0, 0, 0, 0, // begins
            0x203, 14, 5, 0, 0, 0, 0, 0, 0x4008, // 3 in A6
            0x0A, 0 // ends
        };

        assertThat(SheetFile.read(withRecords(chart)).sheets().get(0).rows()).hasSize(1);
    }

    @Test
    void daysAreCountedFromWhereTheFileSays() {
        var sheet = only(book -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var cell = book.createSheet().createRow(0).createCell(0);
            cell.setCellValue(44_956);
            cell.setCellStyle(style);
            var records = book.getInternalWorkbook().getRecords();
            records.stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(r -> ((DateWindow1904Record) r).setWindowing((short) 1));
        });

        assertThat(sheet.rows().get(0).cell(0)).isEqualTo(Cell.of(Kind.DATE, "2027-01-31"));
    }

    @Test
    void cellsThatSayTooManyTextsAreDamage() throws IOException {
        refused(withRecords(0xFD, 10, 1, 0, 0, 0xFFFF, 0x7FFF), "damaged"); // the 2 147 483 647th text
        refused(withRecords(0x203, 14, 1, 0x8000, 0, 0, 0, 0, 0x4008), "damaged"); // left of the first column
    }

    @Test
    void limitsHold() {
        refused(stored(book -> book.createSheet().createRow(0).createCell(0).setCellValue("x".repeat(2001))), "cell");
    }
}
