package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import org.jspecify.annotations.Nullable;

/** What the answers to a question make of the residents of its rows, said before one is given. */
public sealed interface Counting permits CountingEach, CountingEverybody {

    /** That of further rows as well. */
    Counting and(@Nullable Counting more);

    /** How many residents ask for what, by each answer. */
    Sentence effect();
}
