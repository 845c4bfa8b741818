package fr.allervers.solver.explanation;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.words.Sentence;
import java.util.List;

/** Sentences of the explanations, from their message bundle, French and English. */
public final class Phrase {

    private static final String BUNDLE = "fr.allervers.solver.explanation.phrases";

    private Phrase() {}

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }

    /** A room by the names of its commune and itself. */
    public static Sentence place(ProblemIndex index, Room room) {
        var commune = index.communeOf(room.commune());
        return of("place", commune.name(), room.name());
    }

    /** The parts in a row, with commas between them; {@code none} where there are none. */
    public static Sentence list(List<Sentence> parts) {
        if (parts.isEmpty()) {
            return of("none");
        }
        var all = parts.get(parts.size() - 1);
        for (int i = parts.size() - 2; i >= 0; i--) {
            all = of("list", parts.get(i), all);
        }
        return all;
    }
}
