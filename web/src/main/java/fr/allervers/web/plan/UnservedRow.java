package fr.allervers.web.plan;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.unserved.Scarcity;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.solver.explanation.unserved.UnservedKind;
import fr.allervers.solver.explanation.unserved.UnservedWords;
import fr.allervers.solver.explanation.wish.WishFields;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Residents without a place, as a page shows them.
 *
 * @param cause the true reason
 * @param enough the one change, a group with others, or more than one change; null where none was found
 * @param displaced who would lose their place to them, null where nobody would
 * @param further what else is said: of sessions, of groups, of who would wait instead
 * @param wish the one change to price, null where it is none
 * @param more sessions and half-days that would serve some of them, beside that
 */
public record UnservedRow(
        UnservedCase unserved,
        Sentence cause,
        @Nullable Sentence enough,
        @Nullable Sentence displaced,
        List<Sentence> further,
        @Nullable WishFields wish,
        List<More> more) {

    /** Id of the audience whose workshop has seats for them; null where there is none or they would be taken along. */
    public @Nullable String otherAudience() {
        return unserved.shared().stream()
                .findFirst()
                .filter(s -> s.mobility() == null)
                .map(s -> s.workshop().audience())
                .orElse(null);
    }

    /** A session or a half-day more, what it would serve, and the wish that prices it. */
    public record More(Sentence words, WishFields wish) {}

    static UnservedRow of(ProblemIndex index, UnservedCase unserved) {
        var words = new UnservedWords(index);
        return new UnservedRow(
                unserved,
                words.cause(unserved),
                words.enough(unserved),
                words.displaced(unserved),
                words.further(unserved),
                wish(unserved),
                more(words.more(unserved), unserved.scarcity()));
    }

    private static List<More> more(List<Sentence> words, @Nullable Scarcity scarcity) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> new More(
                        words.get(i),
                        Objects.requireNonNull(scarcity).more().get(i).wish().fields()))
                .toList();
    }

    /**
     * All of a theme and audience.
     *
     * @param title for what and whom, how many, of how many communes
     */
    public record Group(Sentence title, List<UnservedRow> rows) {
        static Group of(ProblemIndex index, UnservedKind kind) {
            return new Group(
                    new UnservedWords(index).kind(kind),
                    kind.cases().stream().map(c -> UnservedRow.of(index, c)).toList());
        }
    }

    private static @Nullable WishFields wish(UnservedCase unserved) {
        var remedy = unserved.remedy();
        var scarcity = unserved.scarcity();
        var wish = remedy != null ? remedy.wish() : scarcity != null ? scarcity.besides() : null;
        return wish == null ? null : wish.fields();
    }
}
