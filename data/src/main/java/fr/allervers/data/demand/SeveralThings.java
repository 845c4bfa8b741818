package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the residents of a row may be counted whose cell names several things: all of them for each theme, or shared. Nobody
 * comes by two means at once, lives in two communes or counts in two audiences, so of those they can only be shared.
 *
 * @param things at least two, in the order of the cell
 */
record SeveralThings(Kind kind, List<Entry> things) {

    private static final String OF = ":";
    private static final String AND = "+";

    /** The first of them is the likely one. */
    List<Choice> choices() {
        return words().map(w -> new Choice(w + OF + ids(), "", Words.of("choice." + w)))
                .toList();
    }

    private Stream<String> words() {
        return kind == Kind.THEME ? Stream.of(Answers.EACH, Answers.SHARE) : Stream.of(Answers.SHARE);
    }

    private String ids() {
        return things.stream().map(Entry::id).collect(Collectors.joining(AND));
    }

    /**
     * What an answer means.
     *
     * @param answer as {@link #choices()} give it, or its word alone
     * @return empty where it is none of these, or was given when the cell still meant other things
     */
    Optional<CellMeaning> meaning(@Nullable String answer) {
        return words().filter(w -> w.equals(answer) || (w + OF + ids()).equals(answer))
                .map(w -> new CellMeaning(things.stream().map(Entry::id).toList(), w.equals(Answers.SHARE)))
                .findFirst();
    }
}
