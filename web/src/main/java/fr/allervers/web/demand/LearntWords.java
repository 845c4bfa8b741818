package fr.allervers.web.demand;

import fr.allervers.data.demand.HeadingWord;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.util.ArrayList;
import java.util.List;

/** Words and headings that somebody of a territory decided about once, in the order in which they were learnt. */
final class LearntWords {

    /** Characters of what is remembered at most: a longer text is no word that comes again. */
    private static final int LONGEST = 500;

    private final Store store;

    LearntWords(Store store) {
        this.store = store;
    }

    List<Synonym> synonyms() {
        return store.database()
                .sql("select kind, word, id from synonym where territory = ? order by number")
                .param(store.territory())
                .query((row, n) -> new Synonym(
                        Synonym.Kind.valueOf(row.getString("kind")), row.getString("word"), row.getString("id")))
                .list();
    }

    List<HeadingWord> headings() {
        return store.database()
                .sql("select word, demand_column from heading where territory = ? order by number")
                .param(store.territory())
                .query((row, n) -> new HeadingWord(row.getString("word"), row.getString("demand_column")))
                .list();
    }

    /** The words of a problem of a territory: its own, its synonyms, and those that were learnt. */
    Vocabulary beside(Territory territory, Problem problem) {
        var all = new ArrayList<>(territory.synonyms());
        all.addAll(synonyms());
        return Vocabulary.of(problem, all).remembering(headings());
    }

    /** Remembers them beside those that are known. */
    void remember(Iterable<Synonym> synonyms, Iterable<HeadingWord> headings) {
        store.write(() -> {
            synonyms.forEach(this::remember);
            headings.forEach(this::remember);
        });
    }

    private void remember(Synonym synonym) {
        if (isWord(synonym.word())) {
            store.database()
                    .sql("insert into synonym (territory, kind, word, id, learnt_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(store.territory(), synonym.kind().name(), synonym.word(), synonym.id(), now())
                    .update();
        }
    }

    private void remember(HeadingWord heading) {
        if (isWord(heading.word())) {
            store.database()
                    .sql("insert into heading (territory, word, demand_column, learnt_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(store.territory(), heading.word(), heading.column(), now())
                    .update();
        }
    }

    /** PostgreSQL takes no text with the character 0 in it. */
    private static boolean isWord(String text) {
        return text.length() <= LONGEST && text.indexOf(0) < 0;
    }

    private Object now() {
        return Moments.of(store.clock().instant());
    }
}
