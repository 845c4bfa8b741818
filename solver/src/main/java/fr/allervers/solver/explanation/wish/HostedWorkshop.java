package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * At least one workshop in a commune. No change of the problem can ask for it: the best place for one is sought, and
 * held. A commune without a room gets one as {@link NewRoom} describes.
 *
 * @param commune INSEE code
 * @param theme id, null for any
 */
public record HostedWorkshop(String commune, @Nullable String theme) implements Wish {

    public HostedWorkshop {
        theme = "".equals(theme) ? null : theme;
    }

    @Override
    public Problem in(Problem problem) {
        var lookup = new WishLookup(problem);
        lookup.commune(commune);
        if (theme != null) {
            lookup.theme(theme);
        }
        return hasRoom(problem) ? problem : new NewRoom(commune).in(problem);
    }

    private boolean hasRoom(Problem problem) {
        return problem.rooms().stream().anyMatch(r -> r.commune().equals(commune));
    }

    @Override
    public Sentence sentence(ProblemIndex index) {
        var key = theme == null ? "wish.HOSTED_WORKSHOP" : "wish.HOSTED_WORKSHOP.theme";
        var hosted = Phrase.of(key, new WishLookup(index).names(this));
        return hasRoom(index.problem()) ? hosted : Phrase.of("wish.HOSTED_WORKSHOP.room", hosted);
    }

    @Override
    public boolean allowsMore() {
        return false;
    }
}
