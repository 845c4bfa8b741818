package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.util.Arrays;
import java.util.Objects;

/**
 * A change of a problem that someone wishes for, or fears. Each kind is one record with all that is said of it, its
 * components in the order of its text, and one line of {@link WishKind}. Ids are those of the problem.
 */
public interface Wish {

    /**
     * The wish that a word of the command line says, such as {@code room:r3=+4}.
     *
     * @throws ImpossibleWishException where the word is no wish
     */
    static Wish read(String text) {
        return Arrays.stream(WishKind.values())
                .map(k -> k.read(text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ImpossibleWishException(Phrase.of("wish.text", text)));
    }

    /** The wish as flat fields, those that its kind does not have null; never without a kind. */
    default WishFields fields() {
        return kind().fields(this);
    }

    /**
     * The problem with the wish granted.
     *
     * @throws ImpossibleWishException where the problem does not have what the wish names, or has it so already
     */
    Problem in(Problem problem);

    default WishKind kind() {
        return WishKind.of(this);
    }

    /**
     * What is wished for, with names: the sentence of its kind, its fields the arguments in order.
     *
     * @throws ImpossibleWishException where the problem does not have what the wish names
     */
    default Sentence sentence(ProblemIndex index) {
        return Phrase.of("wish." + kind(), new WishLookup(index).names(this));
    }

    /** True where every valid plan of the problem stays one with the wish granted. */
    default boolean allowsMore() {
        return true;
    }
}
