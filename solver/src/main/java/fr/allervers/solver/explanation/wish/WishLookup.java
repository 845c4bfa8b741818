package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.explanation.Phrase;
import java.util.function.Function;

/** Looks up what a wish names, and refuses the wish where there is none. */
final class Known {

    private final ProblemIndex index;

    Known(ProblemIndex index) {
        this.index = index;
    }

    Commune commune(String code) {
        return row(code, c -> index.problem().communes().get(index.commune(c)), "wish.no.commune");
    }

    Room room(String id) {
        return row(id, index::room, "wish.no.room");
    }

    Theme theme(String id) {
        return row(id, index::theme, "wish.no.theme");
    }

    Audience audience(String id) {
        return row(id, index::audience, "wish.no.audience");
    }

    MobilityProfile mobility(String id) {
        return row(id, index::mobility, "wish.no.mobility");
    }

    Advisor advisor(String id) {
        return row(id, index::advisor, "wish.no.advisor");
    }

    private static <T> T row(String id, Function<String, T> lookUp, String key) {
        try {
            return lookUp.apply(id);
        } catch (IllegalArgumentException e) {
            throw new ImpossibleWishException(Phrase.of(key, id));
        }
    }
}
