package fr.allervers.data.venue;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.table.JsonRows;
import fr.allervers.data.table.TableFaults;
import fr.allervers.data.table.TableReader;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.words.Sentence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A file of the national standard for places of digital mediation, version 1.0.2 or 2.0.0, as CSV or as a JSON list. Columns of
 * the standard that matter to no plan are passed over, others are said to be unread.
 *
 * @param rows not judged yet
 * @param findings where what is wrong with cells goes too
 */
public record VenueFile(List<TableRow> rows, TableFaults findings) {

    static final TableShape SHAPE = TableShape.open(
                    "id",
                    "pivot?",
                    "nom",
                    "commune",
                    "code_postal?",
                    "code_insee?",
                    "adresse?",
                    "complement_adresse?",
                    "latitude?",
                    "longitude?",
                    "horaires?",
                    "source?",
                    "itinerance?",
                    "date_maj?",
                    "modalites_acces?",
                    "modalites_accompagnement?",
                    "services?",
                    "fiche_acces_libre?",
                    "telephone?",
                    "courriels?",
                    "publics_accueillis?",
                    "courriel?",
                    "cle_ban?")
            .passingOver(
                    "typologie",
                    "site_web",
                    "presentation_resume",
                    "presentation_detail",
                    "structure_parente",
                    "publics_specifiquement_adresses",
                    "prise_en_charge_specifique",
                    "frais_a_charge",
                    "dispositif_programmes_nationaux",
                    "formations_labels",
                    "autres_formations_labels",
                    "prise_rdv");

    private static final int LOOKED_AT = 4096;

    /**
     * Reads a file; what stands in its cells is not judged yet.
     *
     * @param name of the file, for the places of findings
     * @param in is not closed
     * @throws FaultsException where it is no such file, or broken
     * @throws IOException where it cannot be read
     */
    public static VenueFile read(String name, InputStream in) throws IOException {
        return read(name, Map.of(), in);
    }

    /**
     * As {@link #read(String, InputStream)}, of a file with headings of its own.
     *
     * @param headings by the column of the standard that stands under each; {@code -} for one that the file has not
     */
    public static VenueFile read(String name, Map<String, String> headings, InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, LOOKED_AT);
        var faults = new TableFaults();
        headings.keySet().stream()
                .filter(column -> !SHAPE.columns().contains(column))
                .forEach(column -> faults.add(
                        name, words("column.unknown", Excerpt.of(column), String.join(", ", SHAPE.columns()))));
        var shape = SHAPE.answering(headings);
        var rows = rows(name, shape, faults, buffered);
        faults.refuseAny();
        return new VenueFile(rows, faults);
    }

    private static List<TableRow> rows(String name, TableShape shape, TableFaults faults, BufferedInputStream in)
            throws IOException {
        try {
            return isJson(in)
                    ? new JsonRows(name, shape, faults).read(in)
                    : new TableReader(name, shape, faults).read(in);
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(name, words("file.failed", Unforeseen.logged(name, e)));
            return List.of();
        }
    }

    /** By its first character that is no space. */
    private static boolean isJson(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        int c = in.read();
        for (int i = 1; i < LOOKED_AT && (Character.isWhitespace(c) || c == 0xEF || c == 0xBB || c == 0xBF); i++) {
            c = in.read();
        }
        in.reset();
        return c == '[' || c == '{';
    }

    static Sentence words(String key, Object... arguments) {
        return new Sentence("fr.allervers.data.venue.venues", key, List.of(arguments));
    }
}
