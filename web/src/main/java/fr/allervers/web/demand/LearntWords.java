package fr.allervers.web.demand;

import fr.allervers.data.demand.HeadingWord;
import fr.allervers.data.demand.LearntHeading;
import fr.allervers.data.demand.LearntWord;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Words and headings that somebody of a territory decided about once, in the order in which they were learnt. */
final class LearntWords {

    /** Characters of what is remembered at most: a longer text is no word that comes again. */
    private static final int LONGEST = 500;

    private final Store store;

    LearntWords(Store store) {
        this.store = store;
    }

    List<LearntWord> words() {
        return store.database()
                .sql("select * from synonym where territory = ? order by number")
                .param(store.territory())
                .query((row, n) -> new LearntWord(
                        new Synonym(Kind.valueOf(row.getString("kind")), row.getString("word"), row.getString("id")),
                        day(row)))
                .list();
    }

    List<LearntHeading> headings() {
        return store.database()
                .sql("select * from heading where territory = ? order by number")
                .param(store.territory())
                .query((row, n) -> new LearntHeading(
                        new HeadingWord(row.getString("word"), row.getString("demand_column")), day(row)))
                .list();
    }

    private LocalDate day(ResultSet row) throws SQLException {
        return LocalDate.ofInstant(Moments.get(row, "learnt_at"), store.clock().getZone());
    }

    /** The words of a problem of a territory: its own, its synonyms, and those that were learnt. */
    Vocabulary beside(Territory territory, Problem problem) {
        return Vocabulary.of(problem, territory.synonyms(), words())
                .remembering(headings())
                .wishing(territory);
    }

    /** Forgets what a word was decided to stand for. */
    void forget(Kind kind, String word) {
        store.write(() -> words().stream()
                .filter(w -> w.isOf(kind, word))
                .map(LearntWord::synonym)
                .forEach(this::delete));
    }

    /** Forgets what a heading was decided to stand over. */
    void forgetHeading(String word) {
        store.write(() -> headings().stream()
                .filter(h -> h.isOf(word))
                .map(LearntHeading::heading)
                .forEach(this::delete));
    }

    private void delete(Synonym synonym) {
        store.database()
                .sql("delete from synonym where territory = ? and kind = ? and word = ?")
                .params(store.territory(), synonym.kind().name(), synonym.word())
                .update();
    }

    private void delete(HeadingWord heading) {
        store.database()
                .sql("delete from heading where territory = ? and word = ?")
                .params(store.territory(), heading.word())
                .update();
    }

    /** Remembers them beside those that are known; of a word that is known, in the place of what was decided before. */
    void remember(Iterable<Synonym> synonyms, Iterable<HeadingWord> headings) {
        store.write(() -> {
            synonyms.forEach(this::remember);
            headings.forEach(this::remember);
        });
    }

    private void remember(Synonym synonym) {
        if (isWord(synonym.word())) {
            delete(synonym);
            store.database()
                    .sql("insert into synonym (territory, kind, word, id, learnt_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(store.territory(), synonym.kind().name(), synonym.word(), synonym.id(), now())
                    .update();
        }
    }

    private void remember(HeadingWord heading) {
        if (isWord(heading.word())) {
            delete(heading);
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
