package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.travel.TableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of the smaller example territory before and after a change that is legal.
 *
 * @param before the tables that it is made in; some files stand in the place of others
 * @param after the changed file
 * @param seen what the history shows of the change; of a file without rows, nothing but that it was replaced
 */
record LegalChange(TableFiles before, byte[] after, String seen) {

    private static final Quarter QUARTER = Quarter.parse("2027-Q1");
    private static final String HOLIDAYS = "school-holidays.csv";

    /** By file the first place of a text, and what is put there. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            entry("territory.csv", List.of("territoire fictif", "territoire d’essai")),
            entry("communes.csv", List.of("Pont-Clairvaux", "Pont-de-Clairvaux")),
            entry("rooms.csv", List.of("Salle d'ateliers", "Salle des aînés")),
            entry("hours.csv", List.of("09:00,12:00", "09:00,11:45")),
            entry("themes.csv", List.of("Prendre en main du matériel", "Prendre en main un appareil")),
            entry("audiences.csv", List.of("Seniors (60 ans et plus)", "Seniors dès 60 ans")),
            entry("mobility.csv", List.of("En voiture", "Avec sa voiture")),
            entry("advisors.csv", List.of("Conseillère aval", "Conseillère du bas")),
            entry("absences.csv", List.of("congés fictifs", "congés inventés")),
            entry("closures.csv", List.of("Course de ski", "Course de luge")),
            entry("starts.csv", List.of(",09:30", ",09:15")),
            entry(HOLIDAYS, List.of("arrêté du 22 octobre 2025", "arrêté d’octobre 2025")),
            entry("services.csv", List.of("les cols ne sont pas connus", "sans les cols")),
            entry("lines.csv", List.of("Train de la vallée", "Train d’en bas")),
            entry("assumptions.csv", List.of("choix pour une vallée de montagne", "choix d’essai")),
            entry("wishes.csv", List.of("0.2,1", "0.2,2")),
            entry("synonyms.csv", List.of(",mail,", ",missive,")));

    /** Files that the example does not have: what is sent, and what is seen of it. */
    private static final Map<String, List<String>> NEW = Map.of(
            "venues.csv", List.of("id,name,commune\nneuve,Maison neuve,73901\n", "Maison neuve"),
            "shares.csv", List.of("commune,audience,share,source\n73901,seniors,0.41,Insee\n", "0.41"),
            "demand.csv",
                    List.of(
                            "commune,theme,audience,mobility,residents\n73901,prendre_en_main_du_materiel,seniors,voiture,3\n",
                            "prendre_en_main_du_materiel"),
            "on-demand.csv",
                    List.of(
                            "mode,zone,inside_zone,from,to,detour_factor\nsolidaire,73901|73903,true,08:30,18:00,1.3\n",
                            "73901|73903"),
            "school-calendar.csv",
                    List.of(
                            "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\n"
                                    + "Vacances d'Hiver;-;2027-02-06;2027-02-22;Grenoble;Zone A;2026-2027\n",
                            "Grenoble"),
            "school-holidays.ics",
                    List.of(
                            String.join(
                                    "\r\n",
                                    "BEGIN:VCALENDAR",
                                    "VERSION:2.0",
                                    "PRODID:-//essai//FR",
                                    "BEGIN:VEVENT",
                                    "UID:0@essai",
                                    "DTSTAMP:20261001T080000Z",
                                    "DTSTART;VALUE=DATE:20270206",
                                    "DTEND;VALUE=DATE:20270222",
                                    "SUMMARY:Vacances d'Hiver - Zone A",
                                    "END:VEVENT",
                                    "END:VCALENDAR",
                                    ""),
                            ""));

    static LegalChange of(String file, TableFiles example) {
        var words = WORDS.get(file);
        if (words != null) {
            var text = new String(example.content(file), UTF_8);
            if (!text.contains(words.get(0))) {
                throw new IllegalStateException(file + " has no " + words.get(0));
            }
            var at = text.indexOf(words.get(0));
            var after = text.substring(0, at)
                    + words.get(1)
                    + text.substring(at + words.get(0).length());
            return new LegalChange(example, after.getBytes(UTF_8), words.get(1).replaceAll("^[\\d.:]*,|,$", ""));
        }
        if (file.equals("roads.json") || file.startsWith("buses-")) {
            return new LegalChange(example, travel(file.equals("roads.json") ? "car" : "lines", example), "");
        }
        var before = file.startsWith("school-") ? example.with(HOLIDAYS, null) : example;
        var sent = NEW.get(file);
        if (sent == null) {
            throw new IllegalStateException("No legal change is known here of " + file + ": add one");
        }
        return new LegalChange(before, sent.get(0).getBytes(UTF_8), sent.get(1));
    }

    /** The minutes of a mode as they are estimated, as if they had been made elsewhere. */
    private static byte[] travel(String mode, TableFiles example) {
        Problem problem = example.read().territory().problem(QUARTER);
        var estimated = problem.travel().stream()
                .filter(t -> t.mode().equals(mode))
                .findFirst()
                .orElseThrow();
        var made = new TravelTable(mode, Set.of(), null, null, estimated.minutes(), Provenance.sourced("essai"));
        return DocumentWriter.TABLE_SETS.toBytes(new TableSet(problem.communes(), List.of(made), List.of()));
    }
}
