package fr.allervers.data.demand;

import fr.allervers.data.table.TableWriter;
import fr.allervers.data.territory.Synonym.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Empty tables to fill in, made from a territory. What is filled in with their words is read without a finding. */
public final class DemandTemplate {

    private static final int ROWS = 1_000;
    private static final String LISTS = "Listes";

    private static final List<List<String>> OWN = List.of(
            folded(Locale.FRENCH),
            folded(Locale.ENGLISH),
            DemandColumn.TO_FILL_IN.stream().map(c -> Folding.fold(c.name())).toList());

    private final Vocabulary vocabulary;

    public DemandTemplate(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A workbook whose cells offer the territory's words to choose from. Does not close the stream. */
    public void writeWorkbook(Locale language, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Aller-Vers", "1.0");
        var table = workbook.newWorksheet("Demande");
        var lists = workbook.newWorksheet(LISTS);
        var titles = titles(language);
        for (int c = 0; c < titles.size(); c++) {
            var kind = DemandColumn.TO_FILL_IN.get(c).kind();
            table.value(0, c, titles.get(c));
            table.style(0, c).bold().fillColor("E2EEE9").set();
            table.width(c, kind == null ? 12 : 30);
            if (kind != null) {
                offer(kind, c, table, lists);
            }
        }
        table.freezePane(0, 1);
        lists.setVisibilityState(VisibilityState.HIDDEN);
        workbook.finish();
    }

    private void offer(Kind kind, int column, Worksheet table, Worksheet lists) {
        var entries = vocabulary.all(kind);
        for (int r = 0; r < entries.size(); r++) {
            lists.value(r, column, vocabulary.label(kind, entries.get(r).id()));
        }
        if (!entries.isEmpty()) {
            table.range(1, column, ROWS, column)
                    .validateWithList(lists.range(0, column, entries.size() - 1, column))
                    .showDropdown(true)
                    .showErrorMessage(false)
                    .errorTitle("")
                    .error("");
        }
    }

    /** The headings as text, for those without a spreadsheet program. Does not close the stream. */
    public void writeText(Locale language, OutputStream out) throws IOException {
        TableWriter.writeForSpreadsheets(out, titles(language), List.of());
    }

    /**
     * True of the headings of a table that was made by this program, or by the contract's names of a demand's fields:
     * all of ours, in any order, perhaps with others beside them.
     */
    static boolean hasHeadingsOf(List<String> headings) {
        var folded = headings.stream().map(Folding::fold).toList();
        return OWN.stream().anyMatch(folded::containsAll);
    }

    private static List<String> folded(Locale language) {
        return titles(language).stream().map(Folding::fold).toList();
    }

    private static List<String> titles(Locale language) {
        return DemandColumn.TO_FILL_IN.stream()
                .map(c -> c.title().in(language))
                .map(t -> t.substring(0, 1).toUpperCase(Locale.ROOT) + t.substring(1))
                .toList();
    }
}
