package fr.allervers.data.demand;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Demand as a text file that spreadsheet programs of French Windows open as it is: semicolons, UTF-8 with a byte order
 * mark. {@link DemandReader} reads it back without a finding.
 */
public final class DemandTable {

    private final Vocabulary vocabulary;

    public DemandTable(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes rows with headings in a language. Does not close the stream. */
    public void write(List<Demand> demand, Locale language, OutputStream out) throws IOException {
        TableWriter.writeForSpreadsheets(
                out,
                DemandColumn.WRITTEN.stream().map(c -> c.title().in(language)).toList(),
                demand.stream().map(this::cells).toList());
    }

    private List<String> cells(Demand row) {
        return DemandColumn.WRITTEN.stream()
                .map(c -> TableWriter.defused(c.cell(row, vocabulary)))
                .toList();
    }
}
