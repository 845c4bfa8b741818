package fr.allervers.data.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.allervers.data.sheet.Workbook.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * A file made anew from tables alone: what was read of a file, and nothing else of it. {@link SheetFile} reads the same
 * cells out of it in the same places; only a formula that failed becomes a text.
 */
public final class WorkbookCopy {

    private WorkbookCopy() {}

    /** A text file where it was one or had one table as JSON in it, otherwise an XLSX. */
    public static byte[] of(Workbook workbook) {
        try {
            boolean text = workbook.format() == Format.CSV || workbook.format() == Format.JSON;
            return text && workbook.sheets().size() == 1
                    ? text(workbook.sheets().get(0))
                    : xlsx(workbook.sheets());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static byte[] text(Sheet sheet) throws IOException {
        var text = new StringWriter();
        text.write("sep=;\r\n");
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            int last = 0;
            for (var row : sheet.rows()) {
                for (; last < row.number() - 1; last++) {
                    csv.writeRecord(List.of(""));
                }
                csv.writeRecord(row.cells().stream().map(Cell::text).toList());
                last = row.number();
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<Sheet> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        var workbook = new org.dhatim.fastexcel.Workbook(out, "Aller-Vers", "1.0");
        for (var sheet : sheets) {
            write(sheet, workbook.newWorksheet(sheet.name()));
        }
        workbook.finish();
        return out.toByteArray();
    }

    private static void write(Sheet sheet, Worksheet to) {
        var merges = new Merges(sheet);
        var marks = sheet.marks();
        marks.hiddenRows().forEach(r -> to.hideRow(r - 1));
        marks.hiddenColumns().forEach(to::hideColumn);
        var unseen = Set.copyOf(marks.unseen());
        if (!marks.pageTexts().isEmpty()) {
            to.header(String.join(" · ", marks.pageTexts()).replace("&", "&&"), Position.CENTER);
        }
        for (var row : sheet.rows()) {
            boolean whole = marks.struckRows().contains(row.number());
            boolean strikes = whole || marks.partlyStruckRows().contains(row.number());
            for (int c = 0; c < row.cells().size(); c++) {
                var cell = row.cell(c);
                if (!cell.isBlank() && !cell.covered()) {
                    put(cell, to, row.number() - 1, c);
                    if (strikes) {
                        to.style(row.number() - 1, c).strikethrough().set();
                        strikes = whole;
                    }
                    if (unseen.contains(Sheet.letters(c) + row.number())) {
                        to.style(row.number() - 1, c).fontColor("FFFFFF").set();
                    }
                    merges.at(row.number(), c)
                            .ifPresent(m -> to.range(m.top() - 1, m.left(), m.bottom() - 1, m.right())
                                    .merge());
                }
            }
        }
    }

    private static void put(Cell cell, Worksheet to, int row, int column) {
        switch (cell.kind()) {
            case NUMBER -> number(cell.text(), to, row, column);
            case FORMULA -> to.formula(row, column, cell.text().substring(1));
            case DATE -> date(cell.text(), to, row, column);
            case TEXT, ERROR -> to.value(row, column, cell.text());
        }
    }

    /** What a file calls a number and is none stays a text. */
    private static void number(String text, Worksheet to, int row, int column) {
        try {
            to.value(row, column, new BigDecimal(text));
        } catch (NumberFormatException e) {
            to.value(row, column, text);
        }
    }

    private static void date(String text, Worksheet to, int row, int column) {
        try {
            to.value(row, column, LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
            to.style(row, column).format("dd/mm/yyyy").set();
        } catch (DateTimeParseException e) {
            to.value(row, column, text);
        }
    }
}
