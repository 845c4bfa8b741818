package fr.allervers.data.territory;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.words.CellText;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The school zones that a text names: {@code Zone B}, {@code Zones A/B/C}, {@code Zones : A, B}, {@code Zones A & B}, {@code
 * Zones A-B-C}, an academy of one of them such as Nancy-Metz, or a territory with a calendar of its own such as Corse.
 */
final class SchoolZones {

    private static final Pattern LETTERS =
            Pattern.compile("zones?\\s*:?\\s*([a-z](?:[^\\p{L}]+(?:et\\s+)?(?:zones?\\s+)?[a-z]"
                    + "(?!\\p{L}))*+(?!\\p{L})|[a-c]{2,3}(?!\\p{L}))");
    private static final Pattern ZONE_WORD = Pattern.compile("zones?");

    private static final Map<String, String> PLACES = places();

    private SchoolZones() {}

    private static Map<String, String> places() {
        var places = new TreeMap<String, String>();
        put(places, "a", "besancon|bordeaux|clermont ferrand|dijon|grenoble|limoges|lyon|poitiers");
        put(
                places,
                "b",
                "aix marseille|amiens|caen|lille|nancy metz|nantes|nice|normandie|orleans tours|reims|rennes|rouen|strasbourg");
        put(places, "c", "creteil|montpellier|paris|toulouse|versailles");
        for (var own :
                "corse|guadeloupe|guyane|martinique|mayotte|reunion|polynesie|nouvelle caledonie|wallis et futuna|saint pierre et miquelon"
                        .split("\\|", -1)) {
            places.put(own, own);
        }
        return places;
    }

    private static void put(Map<String, String> places, String zone, String academies) {
        for (var academy : academies.split("\\|", -1)) {
            places.put(academy, zone);
        }
    }

    /** Small letters of zones, or names of territories with a calendar of their own; empty where the text names none. */
    static Set<String> in(String text) {
        var lower = text.toLowerCase(Locale.FRENCH);
        var zones = new HashSet<String>();
        for (var named = LETTERS.matcher(lower); named.find(); ) {
            ZONE_WORD
                    .matcher(named.group())
                    .replaceAll("")
                    .replaceAll("\\bet\\b", "")
                    .chars()
                    .filter(c -> c >= 'a' && c <= 'z')
                    .forEach(c -> zones.add(Character.toString(c)));
        }
        if (zones.isEmpty()) {
            var words = " " + CellText.foldedName(text) + " ";
            PLACES.forEach((place, zone) -> {
                if (words.contains(" " + place + " ")) {
                    zones.add(zone);
                }
            });
        }
        return zones;
    }

    /** The zones that the first of several texts to name any names; empty where none does. */
    static Set<String> inFirst(String... texts) {
        for (var text : texts) {
            var zones = in(text);
            if (!zones.isEmpty()) {
                return zones;
            }
        }
        return Set.of();
    }

    /**
     * True where what is said in one of several places holds for a zone: the first that names zones decides, and where none does
     * it holds for all.
     *
     * @param zone of the territory, {@code B}, {@code Zone B}, an academy of it or a name; null where it is not known
     */
    static boolean holdFor(@Nullable String zone, String... texts) {
        var zones = inFirst(texts);
        return zone == null || zones.isEmpty() || areOf(zone, zones);
    }

    /** True where a territory's zone is one of those. */
    static boolean areOf(String zone, Set<String> zones) {
        var own = in(zone);
        return own.isEmpty() ? zones.contains(CellText.foldedName(zone)) : !Collections.disjoint(own, zones);
    }

    /** Zones as people write them: letters are capitals. */
    static String words(Set<String> zones) {
        return zones.stream()
                .map(z -> z.length() == 1 ? z.toUpperCase(Locale.ROOT) : z)
                .sorted()
                .collect(joining(", "));
    }
}
