package fr.allervers.data.venue;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.allervers.data.demand.Folding;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.words.CommuneCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the national standard allows in a column, versions 1.0.2 and 2.0.0. Values are compared without accents and
 * marks, and each that is none is told once a file. The kinds of place ({@code typologie}) are an open list.
 */
final class StandardValues {

    /** Columns of version 0.1 that have another name since. */
    static final List<String> EARLIER = List.of("publics_accueillis", "courriel", "cle_ban");

    private static final Map<String, Pattern> PATTERNS = new TreeMap<>(
            Map.of("pivot", Pattern.compile("[a-zA-Z0-9]{9,14}"), "code_postal", Pattern.compile("\\d{5}")));

    /** Values, folded, by column. */
    static final Map<String, Set<String>> VALUES = Stream.of(
                    values("itinerance", "Itinérant|Fixe"),
                    values(
                            "services",
                            "Aide aux démarches administratives|Maîtrise des outils numériques du quotidien"
                                    + "|Insertion professionnelle via le numérique|Utilisation sécurisée du numérique"
                                    + "|Parentalité et éducation avec le numérique|Loisirs et créations numériques"
                                    + "|Compréhension du monde numérique|Accès internet et matériel informatique"
                                    + "|Acquisition de matériel informatique à prix solidaire"),
                    values(
                            "modalites_acces",
                            "Se présenter|Téléphoner|Contacter par mail|Prendre un RDV en ligne"
                                    + "|Ce lieu n'accueille pas de public"
                                    + "|Envoyer un mail avec une fiche de prescription"),
                    values(
                            "modalites_accompagnement",
                            "En autonomie|Accompagnement individuel|Dans un atelier collectif|À distance"))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));

    private final Set<String> said = new HashSet<>();

    private static Map.Entry<String, Set<String>> values(String column, String values) {
        return Map.entry(
                column, Arrays.stream(values.split("\\|")).map(Folding::fold).collect(toUnmodifiableSet()));
    }

    /** Values of a cell; some files part them by semicolons instead of bars. */
    static List<String> list(TableRow row, String column) {
        return row.list(column).stream()
                .flatMap(text -> Arrays.stream(text.split(";", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Says what in a row the standard does not allow. */
    void check(TableRow row) {
        EARLIER.stream()
                .filter(row::has)
                .filter(column -> said.add("0.1"))
                .forEach(column -> row.fault(column, VenueFile.words("venue.earlier", row.heading(column))));
        PATTERNS.forEach((column, pattern) -> {
            var written = row.text(column);
            var text = written == null ? null : CommuneCode.postal(written);
            if (text != null && !pattern.matcher(text).matches()) {
                row.fault(column, VenueFile.words("venue.pattern." + column, Excerpt.of(text)));
            }
        });
        if (!row.has("date_maj")) {
            row.fault("date_maj", VenueFile.words("venue.noDate"));
        }
        VALUES.forEach((column, known) -> list(row, column).stream()
                .filter(value -> !known.contains(Folding.fold(value)))
                .filter(value -> said.add(column + ":" + Folding.fold(value)))
                .forEach(value -> row.fault(column, VenueFile.words("venue.value", Excerpt.of(value)))));
    }
}
