package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import org.jspecify.annotations.Nullable;

/** Sentences of a case of unserved residents: why they have no place, and what would give them one. */
public record UnservedWords(ProblemIndex index) {

    /** The reason. */
    public Sentence cause(UnservedCase unserved) {
        return Phrase.of("cause." + unserved.cause(), unserved.inReach());
    }

    /** The one change, null where none was found. */
    public @Nullable Sentence remedy(UnservedCase unserved) {
        var remedy = unserved.remedy();
        if (remedy == null) {
            return null;
        }
        var change = remedy.wish() == null
                ? Phrase.of("remedy.nothing")
                : remedy.wish().sentence(index);
        var effect = Phrase.of(
                remedy.first() ? "remedy.first" : "remedy.serves",
                remedy.served(),
                unserved.residents(),
                remedy.servedInAll());
        var spot = remedy.spot();
        return spot == null
                ? Phrase.of("remedy", change, effect)
                : Phrase.of("remedy.opens", change, effect, place(remedy, spot.room()), spot.start());
    }

    /** Who would lose their place to them, null where nobody would. */
    public @Nullable Sentence displaced(UnservedCase unserved) {
        var groups = unserved.displaced().stream().map(this::group).toList();
        return groups.isEmpty() ? null : Phrase.of("displaced", Phrase.list(groups));
    }

    private Sentence group(Displaced displaced) {
        var row = index.demand(displaced.demand());
        var commune = index.communeOf(row.commune());
        return Phrase.of(
                "displaced.group",
                displaced.residents(),
                commune.name(),
                index.mobility(row.mobility()).name());
    }

    private static Sentence place(Remedy remedy, String id) {
        var granted = new ProblemIndex(remedy.problem());
        return Phrase.place(granted, granted.room(id));
    }
}
