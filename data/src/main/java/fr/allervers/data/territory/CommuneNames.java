package fr.allervers.data.territory;

import fr.allervers.data.words.CodesByName;
import org.jspecify.annotations.Nullable;

/** A territory's communes by their names and the words that it reads as these. */
public final class CommuneNames {

    private final CodesByName codes = new CodesByName();

    public CommuneNames(Territory territory) {
        territory.communes().forEach(c -> codes.add(c.commune().name(), c.code()));
        territory.synonyms().stream()
                .filter(s -> s.kind() == Synonym.Kind.COMMUNE && s.isRead())
                .forEach(s -> codes.add(s.word(), s.id()));
    }

    /** INSEE code; null where no commune, or more than one, has that name. */
    public @Nullable String code(String name) {
        return codes.code(name);
    }
}
