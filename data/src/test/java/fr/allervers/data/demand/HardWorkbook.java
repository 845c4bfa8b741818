package fr.allervers.data.demand;

import static java.util.Map.entry;

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
            Files.fill(people, "Nom;Téléphone", "Mme Martin;04 79 00 00 00");
            var hidden = book.newWorksheet("Calculs");
            Files.fill(hidden, "Commune;E-mail;Santé", "Le Planet;4;2");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });
    }

    private static void across(Worksheet sheet, String title, String words) {
        Files.fill(
                sheet,
                title + words,
                "Retours des mairies, complétés au téléphone",
                "",
                "Ville;Premiers pas ordi;WhatsApp et photos;Démarches CAF, Ameli;Pronote;Arnaques;Livre photo" + words
                        + ";dont sans voiture;Total;Remarques",
                "Le Martinet;3;2;4;;1;;2;10;plutôt le matin",
                "Aigremon" + words + ";12;env. 8;9;4;6;2;7;41;",
                "St Sorlin la Forge;5-6;3;2;2;;;;12;",
                "Sous-total haut;20;13;15;6;7;2;9;63;",
                "Montrivel;4;1;?;;2;3;1;10;salle de la mairie prise le jeudi",
                "Saint Jorand / Montaimet;2;;3;;1;;;6;",
                "TOTAL;26;14;18;6;10;5;10;79;",
                "* à confirmer avec les secrétaires de mairie" + words);
        sheet.range(0, 0, 0, 9).merge();
    }

    private static void list(Worksheet sheet, String words) {
        Files.fill(
                sheet,
                "Demandes reçues au guichet",
                "",
                "Commune de résidence;Ils veulent quoi ?;Pour qui;Comment ils viennent;Nb de pers.",
                "Pont-Clairvaux;Smartphone;retraités;covoiturage;6",
                "Les Échelettes;CAF / Ameli;tous;navette;2 (couple)",
                "Montaimet;Parcoursup;ados;à pied / en car;3",
                "Fontcouvert;livre photo" + words + ";adultes;?;4",
                "Metz" + words + ";E-mail;seniors;car;3",
                "Orgeval;arnaques au téléphone;tous;voiture;9",
                "Pont-Clairvaux;Smartphone;retraités;covoiturage;6",
                "Épinoux;E-mail, Santé;seniors;en voiture;8",
                "Total général;;;;41");
    }
}
