package fr.allervers.web.programme;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * Whom residents call.
 *
 * @param commune name of the commune whose town hall it is, null where it is the territory's own number
 * @param telephone as it is written
 */
public record Contact(@Nullable String commune, String telephone) {

    /** The territory's number or, where it has none, that of a commune's town hall; null where neither is known. */
    public static @Nullable Contact of(Territory territory, @Nullable Commune commune) {
        var own = territory.settings().telephone();
        if (own != null) {
            return new Contact(null, own);
        }
        var code = commune == null ? null : commune.code();
        return territory.communes().stream()
                .filter(c -> c.code().equals(code))
                .filter(c -> c.townHall().telephone() != null)
                .map(c -> new Contact(c.commune().name(), "" + c.townHall().telephone()))
                .findFirst()
                .orElse(null);
    }

    /** The number as telephones dial it, for links. */
    public String dialled() {
        return telephone.replaceAll("[^+\\d]", "");
    }
}
