package fr.allervers.data.territory;

import fr.allervers.data.words.CellText;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Communes by name, however {@link CellText#foldedName} may find it spelt. */
public final class CommuneNames {

    private final Map<String, String> codes = new HashMap<>();

    public CommuneNames(Territory territory) {
        territory.communes().forEach(c -> put(c.commune().name(), c.code()));
        territory.synonyms().stream()
                .filter(s -> s.kind() == Synonym.Kind.COMMUNE && s.isRead())
                .forEach(s -> put(s.word(), s.id()));
    }

    /** Two communes of one name: the name alone says nothing. */
    private void put(String name, String code) {
        codes.merge(CellText.foldedName(name), code, (a, b) -> a.equals(b) ? a : "");
    }

    /** INSEE code; null where no commune, or more than one, has that name. */
    public @Nullable String code(String name) {
        var code = codes.get(CellText.foldedName(name));
        return code == null || code.isEmpty() ? null : code;
    }
}
