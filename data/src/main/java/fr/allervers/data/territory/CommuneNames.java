package fr.allervers.data.territory;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Communes by name, however it is spelt: accents, ligatures, hyphens, capitals, "Cedex" and "St" for
 * "Saint" do not matter. */
public final class CommuneNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern CEDEX = Pattern.compile(" cedex( \\d+)?$");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private final Map<String, String> codes = new HashMap<>();

    public CommuneNames(Territory territory) {
        territory.communes().forEach(c -> put(c.commune().name(), c.code()));
        territory.synonyms().stream()
                .filter(s -> s.kind() == Synonym.Kind.COMMUNE && s.isRead())
                .forEach(s -> put(s.word(), s.id()));
    }

    /** Two communes of one name: the name alone says nothing. */
    private void put(String name, String code) {
        codes.merge(folded(name), code, (a, b) -> a.equals(b) ? a : "");
    }

    /** INSEE code; null where no commune, or more than one, has that name. */
    public @Nullable String code(String name) {
        var code = codes.get(folded(name));
        return code == null || code.isEmpty() ? null : code;
    }

    /** What is left of a name where two spellings of it may differ; the post's "Cedex" goes. */
    public static String folded(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("œ", "oe")
                .replace("æ", "ae");
        var words = OTHERS.matcher(plain).replaceAll(" ").strip();
        var place = CEDEX.matcher(words).replaceFirst("");
        return SAINT.matcher(place).replaceAll("saint$1");
    }
}
