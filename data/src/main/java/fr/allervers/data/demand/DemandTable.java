package fr.allervers.data.demand;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.table.TableWriter;
import fr.allervers.data.territory.Synonym.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Demand as a text file that spreadsheet programs of French Windows open as it is: semicolons, UTF-8 with a byte order
 * mark. {@link DemandReader} reads it back without a finding.
 */
public final class DemandTable {

    private static final List<Heading> HEADINGS = List.of(
            Heading.INSEE,
            Heading.COMMUNE,
            Heading.THEME,
            Heading.AUDIENCE,
            Heading.MOBILITY,
            Heading.RESIDENTS,
            Heading.PRIORITY);

    private final Vocabulary vocabulary;

    public DemandTable(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Writes rows with headings in a language. Does not close the stream. */
    public void write(List<Demand> demand, Locale language, OutputStream out) throws IOException {
        TableWriter.writeForSpreadsheets(
                out,
                HEADINGS.stream().map(h -> name(h, language)).toList(),
                demand.stream().map(this::fields).toList());
    }

    /** What stands over a column. */
    static String name(Heading heading, Locale language) {
        return Words.of("heading." + heading).in(language);
    }

    private List<String> fields(Demand row) {
        return List.of(
                row.commune(),
                TableWriter.defused(
                        vocabulary.entry(Kind.COMMUNE, row.commune()).name()),
                TableWriter.defused(vocabulary.label(Kind.THEME, row.theme())),
                TableWriter.defused(vocabulary.label(Kind.AUDIENCE, row.audience())),
                TableWriter.defused(vocabulary.label(Kind.MOBILITY, row.mobility())),
                Integer.toString(row.residents()),
                Integer.toString(row.priority()));
    }
}
