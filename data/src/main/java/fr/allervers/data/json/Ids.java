package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.fault.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids a file declares, and those it names, which may stand before the list they are declared in. */
final class Ids {

    /** The lists that have ids. */
    enum Kind {
        COMMUNE,
        ROOM,
        THEME,
        AUDIENCE,
        MOBILITY,
        ADVISOR,
        DEMAND,
        PUBLISHED
    }

    private record Reference(Kind kind, String id, Place place) {}

    private final Map<Kind, Map<String, Place>> declared = new EnumMap<>(Kind.class);
    private final Map<Kind, Collection<String>> listed = new EnumMap<>(Kind.class);
    private final List<Reference> references = new ArrayList<>();

    /** Ids that are known from elsewhere. */
    void list(Kind kind, Collection<String> ids) {
        listed.put(kind, ids);
    }

    /** Says that all ids of a kind are declared now: before, none of that kind is called unknown. */
    void close(Kind kind) {
        list(kind, of(kind).keySet());
    }

    boolean isClosed(Kind kind) {
        return listed.containsKey(kind);
    }

    private Map<String, Place> of(Kind kind) {
        return declared.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    /** An id of a row. */
    static Value<String> declaration(Kind kind) {
        return Value.of(
                (in, place) -> {
                    var id = Text.ID.read(in, place);
                    return id == null ? null : in.ids().declare(kind, id, place, in.faults());
                },
                Text.ID::write);
    }

    private @Nullable String declare(Kind kind, String id, Place place, FaultList faults) {
        var earlier = of(kind).putIfAbsent(id, place);
        if (earlier == null) {
            return id;
        }
        faults.add(place, "id.twice", Excerpt.of(id), earlier.toString());
        return null;
    }

    /** An id of a row elsewhere; whether there is one shows at the end. */
    static Value<String> reference(Kind kind) {
        return Value.of(
                (in, place) -> {
                    var id = Text.ANY.read(in, place);
                    if (id != null) {
                        in.ids().references.add(new Reference(kind, id, place));
                    }
                    return id;
                },
                Text.ANY::write);
    }

    /** Reports the ids that nothing declares. */
    void check(FaultList faults) {
        for (var reference : references) {
            var known = listed.get(reference.kind);
            if (known != null && !known.contains(reference.id)) {
                var sentence = Fault.words("none." + reference.kind, Excerpt.of(reference.id));
                faults.add(reference.place, Nearest.hint(sentence, reference.id, known, faults));
            }
        }
    }
}
