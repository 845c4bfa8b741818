package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The ids a document declares, and those it names, which may stand before the list they are declared in. */
final class Ids {

    /** The lists of a problem that have ids. */
    enum Kind {
        COMMUNE("communes"),
        ROOM("rooms"),
        THEME("themes"),
        AUDIENCE("audiences"),
        MOBILITY("mobility"),
        ADVISOR("advisors"),
        DEMAND("demand"),
        HABIT("habits"),
        PUBLISHED("published");

        final String list;

        Kind(String list) {
            this.list = list;
        }
    }

    private record Reference(Kind kind, String id, Place place) {}

    private final Map<Kind, Map<String, Place>> declared = new EnumMap<>(Kind.class);
    private final Map<Kind, Collection<String>> listed = new EnumMap<>(Kind.class);
    private final List<Reference> references = new ArrayList<>();

    /** Ids that are known from elsewhere: those that a plan of this problem may name. */
    void list(Problem problem) {
        list(Kind.THEME, problem.themes(), Theme::id);
        list(Kind.AUDIENCE, problem.audiences(), Audience::id);
        list(Kind.ROOM, problem.rooms(), Room::id);
        list(Kind.ADVISOR, problem.advisors(), Advisor::id);
        list(Kind.DEMAND, problem.demand(), Demand::id);
    }

    private <R> void list(Kind kind, List<R> rows, Function<R, String> id) {
        var ids = new LinkedHashSet<String>();
        rows.forEach(r -> ids.add(id.apply(r)));
        listed.put(kind, ids);
    }

    /** Says that all ids of a kind are declared now: before, none of that kind is called unknown. */
    void close(Kind kind) {
        listed.put(kind, of(kind).keySet());
    }

    private Map<String, Place> of(Kind kind) {
        return declared.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    /** An id of a row. */
    static Value<String> declaration(Kind kind) {
        return Text.ID.where((id, place, validation) -> {
            var earlier = validation.ids().of(kind).putIfAbsent(id, place);
            return earlier == null || validation.refuse(place, "id.twice", Excerpt.of(id), earlier.toString());
        });
    }

    /** An id of a row elsewhere; whether there is one shows at the end. */
    static Value<String> reference(Kind kind) {
        return Text.ANY.where(
                (id, place, validation) -> validation.ids().references.add(new Reference(kind, id, place)));
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
