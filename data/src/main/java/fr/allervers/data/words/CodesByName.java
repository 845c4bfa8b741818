package fr.allervers.data.words;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of communes by name, however {@link CellText#foldedName} may find it spelt. */
public final class CodesByName {

    private final Map<String, String> codes = new HashMap<>();

    /** Adds a commune; two of one name: the name alone says nothing. */
    public void add(String name, String code) {
        codes.merge(CellText.foldedName(name), code, (a, b) -> a.equals(b) ? a : "");
    }

    /** INSEE code; null where no commune, or more than one, has that name. */
    public @Nullable String code(String name) {
        var code = codes.get(CellText.foldedName(name));
        return code == null || code.isEmpty() ? null : code;
    }
}
