package fr.allervers.web.version;

import fr.allervers.data.words.Sentence;
import fr.allervers.web.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was done to make a version, in a sentence in each language: kept as it was said, whatever the program says later. */
@Component
public final class VersionWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private record Words(String version, String words) {}

    private final Store store;

    public VersionWords(Store store) {
        this.store = store;
    }

    /** Keeps the sentence of a version. */
    public void keep(PlanVersion version, Sentence sentence) {
        store.write(() -> LANGUAGES.forEach(language -> store.database()
                .sql("insert into version_words values (?, ?, ?)")
                .params(version.id(), language.getLanguage(), sentence.in(language))
                .update()));
    }

    /** The sentence of a version in the reader's language, null where none was kept. */
    public @Nullable String of(PlanVersion version) {
        return find(version).orElse(null);
    }

    /** The same; empty where none was kept. */
    public Optional<String> find(PlanVersion version) {
        return store.database()
                .sql("select words from version_words where version = ? and language = ?")
                .params(version.id(), language())
                .query(String.class)
                .optional();
    }

    /** The sentences of all versions of a problem's plan in the reader's language, by the id of the version. */
    public Map<String, String> ofProblem(String problem) {
        return store
                .database()
                .sql("select w.version, w.words from version_words w join plan_version v on v.id = w.version"
                        + " where v.problem = ? and v.territory = ? and w.language = ?")
                .params(problem, store.territory(), language())
                .query((row, n) -> new Words(row.getString("version"), row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.toMap(Words::version, Words::words));
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "fr";
    }
}
