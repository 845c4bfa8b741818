package fr.allervers.data.demand;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook as somebody made it for themselves, of the communes of the smaller example: titles above, a wide table and a list in the
 * words of whoever wrote it, totals, notes, a hidden sheet and one of people.
 */
public final class HardWorkbook {

    /** Answers after which its words and figures are asked about: how sheets and columns are to be read is known. */
    public static final Map<String, String> COLUMNS_ANSWERED = Map.ofEntries(
            entry("SHEET:Basse vallée", "together"),
            entry("COLUMN:AUDIENCE", "seniors"),
            entry("COLUMN:MOBILITY", "~"),
            entry("HEADING:premiers pas ordi", "prendre_en_main_du_materiel"),
            entry("HEADING:whatsapp et photos", "navigation_sur_internet"),
            entry("HEADING:demarches caf ameli", "aide_aux_demarches_administratives"),
            entry("HEADING:pronote", "scolarite_et_numerique"),
            entry("HEADING:livre photo", "creer_avec_le_numerique"),
            entry("PART:dont sans voiture", "pied"),
            entry("COLUMN:THEME@Basse vallée", "@B"),
            entry("COLUMN:AUDIENCE@Basse vallée", "@C"),
            entry("COLUMN:MOBILITY@Basse vallée", "@D"));

    private HardWorkbook() {}

    /**
     * The file.
     *
     * @param title over its first table
     * @param words that stand in some of its cells too
     */
    public static byte[] xlsx(String title, String words) {
        return Files.xlsx(book -> {
            across(book.newWorksheet("Haute vallée"), title, words);
            list(book.newWorksheet("Basse vallée"), words);
            var people = book.newWorksheet("Contacts");
            fill(people, 0, List.of(List.of("Nom", "Téléphone"), List.of("Mme Martin", "04 79 00 00 00")));
            var hidden = book.newWorksheet("Calculs");
            fill(hidden, 0, List.of(List.of("Commune", "E-mail", "Santé"), List.of("Le Planet", 4, 2)));
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });
    }

    private static void across(Worksheet sheet, String title, String words) {
        fill(
                sheet,
                0,
                List.of(
                        List.of(title + words),
                        List.of("Retours des mairies, complétés au téléphone"),
                        List.of(),
                        List.of(
                                "Ville",
                                "Premiers pas ordi",
                                "WhatsApp et photos",
                                "Démarches CAF, Ameli",
                                "Pronote",
                                "Arnaques",
                                "Livre photo" + words,
                                "dont sans voiture",
                                "Total",
                                "Remarques"),
                        List.of("Le Martinet", 3, 2, 4, "", 1, "", 2, 10, "plutôt le matin"),
                        List.of("Aigremon" + words, 12, "env. 8", 9, 4, 6, 2, 7, 41, ""),
                        List.of("St Sorlin la Forge", "5-6", 3, 2, 2, "", "", "", 12, ""),
                        List.of("Sous-total haut", 20, 13, 15, 6, 7, 2, 9, 63, ""),
                        List.of("Montrivel", 4, 1, "?", "", 2, 3, 1, 10, "salle de la mairie prise le jeudi"),
                        List.of("Saint Jorand / Montaimet", 2, "", 3, "", 1, "", "", 6, ""),
                        List.of("TOTAL", 26, 14, 18, 6, 10, 5, 10, 79, ""),
                        List.of("* à confirmer avec les secrétaires de mairie" + words)));
        sheet.range(0, 0, 0, 9).merge();
    }

    private static void list(Worksheet sheet, String words) {
        fill(
                sheet,
                0,
                List.of(
                        List.of("Demandes reçues au guichet"),
                        List.of(),
                        List.of(
                                "Commune de résidence",
                                "Ils veulent quoi ?",
                                "Pour qui",
                                "Comment ils viennent",
                                "Nb de pers."),
                        List.of("Pont-Clairvaux", "Smartphone", "retraités", "covoiturage", 6),
                        List.of("Les Échelettes", "CAF / Ameli", "tous", "navette", "2 (couple)"),
                        List.of("Montaimet", "Parcoursup", "ados", "à pied / en car", 3),
                        List.of("Fontcouvert", "livre photo" + words, "adultes", "?", 4),
                        List.of("Metz" + words, "E-mail", "seniors", "car", 3),
                        List.of("Orgeval", "arnaques au téléphone", "tous", "voiture", 9),
                        List.of("Pont-Clairvaux", "Smartphone", "retraités", "covoiturage", 6),
                        List.of("Épinoux", "E-mail, Santé", "seniors", "en voiture", 8),
                        List.of("Total général", "", "", "", 41)));
    }

    private static void fill(Worksheet sheet, int first, List<List<Object>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                var cell = rows.get(r).get(c);
                if (cell instanceof Number number) {
                    sheet.value(first + r, c, number);
                } else if (!cell.toString().isEmpty()) {
                    sheet.value(first + r, c, cell.toString());
                }
            }
        }
    }
}
