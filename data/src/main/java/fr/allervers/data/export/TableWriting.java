package fr.allervers.data.export;

import fr.allervers.data.table.Table;
import fr.allervers.data.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes tables as comma-separated text or as sheets, their headings in a language. */
record TableWriting(Locale locale) {

    private static final int WIDEST = 40;

    /** With headings and words of the language. */
    void csv(Table table, OutputStream out) throws IOException {
        var columns = table.columns().stream().map(this::heading).toList();
        TableWriter.write(out, columns, table.rows().stream().map(this::texts).toList());
    }

    /** With the columns' own names as headings and French words, whatever the reader's language: for programs. */
    static void plain(Table table, OutputStream out) throws IOException {
        var french = new TableWriting(Locale.FRENCH);
        TableWriter.write(
                out, table.columns(), table.rows().stream().map(french::texts).toList());
    }

    private String heading(String column) {
        return PlanExport.words("column." + column).in(locale);
    }

    private List<@Nullable Object> texts(List<@Nullable Object> row) {
        return row.stream().<@Nullable Object>map(this::text).toList();
    }

    private @Nullable Object text(@Nullable Object cell) {
        if (cell instanceof Boolean flag) {
            return word(flag);
        }
        return cell instanceof String text ? TableWriter.defused(text) : cell;
    }

    private String word(boolean flag) {
        return PlanExport.words(flag ? "yes" : "no").in(locale);
    }

    void xlsx(List<Table> tables, OutputStream out) throws IOException {
        var book = new Workbook(out, "Aller-Vers", null);
        for (var table : tables) {
            var sheet =
                    book.newWorksheet(PlanExport.words("table." + table.name()).in(locale));
            fill(sheet, table);
        }
        book.finish();
    }

    private void fill(Worksheet sheet, Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, heading(table.columns().get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, width(table, column));
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                fill(sheet, row + 1, column, table.rows().get(row).get(column));
            }
        }
    }

    private int width(Table table, int column) {
        int longest = table.rows().stream()
                .map(row -> Objects.toString(row.get(column), ""))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return 2
                + Math.min(
                        WIDEST,
                        Math.max(longest, heading(table.columns().get(column)).length()));
    }

    private void fill(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof LocalTime time) {
            sheet.value(row, column, time.toSecondOfDay() / 86_400.0);
            sheet.style(row, column).format("hh:mm").set();
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, column, word(flag));
        } else if (cell != null) {
            sheet.value(row, column, TableWriter.defused(cell.toString()));
        }
    }
}
