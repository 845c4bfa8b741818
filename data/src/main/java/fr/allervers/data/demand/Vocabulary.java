package fr.allervers.data.demand;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.MeansEstimate;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.words.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All words that demand of one territory may use, and what they stand for. Not safe for several threads. */
public final class Vocabulary {

    /** A question mark behind, or a mark of what is set aside before. */
    private static final Pattern UNSURE = Pattern.compile("\\?\\s*\\)?\\s*$|^\\s*(#|//)");

    private final Map<Kind, Dictionary> dictionaries = new EnumMap<>(Kind.class);
    private final Map<String, DemandColumn> headings = new HashMap<>();
    private final Map<String, LocalDate> headingsLearnt = new HashMap<>();
    private final Map<String, LearntHeading> statuses = new HashMap<>();
    private final Map<String, LearntHeading> parts = new HashMap<>();
    private final Map<Kind, Map<String, LocalDate>> learnt = new EnumMap<>(Kind.class);
    private final Map<String, Map<String, Double>> wishing = new HashMap<>();
    private final Map<String, Integer> least = new HashMap<>();
    private @Nullable MeansEstimate means;

    /**
     * @param entries what there is of each kind, in order
     * @param synonyms further words; those for what does not exist are ignored
     */
    public Vocabulary(Map<Kind, List<Entry>> entries, Collection<Synonym> synonyms) {
        for (var kind : Kind.values()) {
            var own = synonyms.stream().filter(s -> s.kind() == kind).toList();
            dictionaries.put(kind, new Dictionary(kind, entries.getOrDefault(kind, List.of()), own));
        }
    }

    /** These words, and headings and statuses whose meaning somebody decided; those of no column are ignored. */
    public Vocabulary remembering(Collection<LearntHeading> words) {
        for (var word : words) {
            var folded = Folding.fold(word.heading().word());
            DemandColumn.NEEDED.stream()
                    .filter(c -> c.name().equals(word.heading().column()))
                    .forEach(c -> headings.put(folded, c));
            if (word.heading().isStatus()) {
                statuses.put(folded, word);
            } else if (word.heading().means().isPresent()) {
                parts.put(folded, word);
            } else {
                headingsLearnt.put(folded, word.on());
            }
        }
        return this;
    }

    /** These words, the audiences that wish for a theme in a territory, and how it estimates who comes by which means. */
    public Vocabulary wishing(Territory territory) {
        for (var theme : all(Kind.THEME)) {
            var weights = new LinkedHashMap<>(territory.audiencesWishing(theme.id()));
            weights.keySet().removeIf(id -> !has(Kind.AUDIENCE, id));
            wishing.put(theme.id(), weights);
        }
        territory.themes().forEach(t -> least.put(t.id(), t.minParticipants()));
        means = MeansEstimate.of(territory);
        return this;
    }

    /** Audiences that wish for a theme, those first of whom most do; none where the territory does not say. */
    List<Entry> wishing(String theme) {
        return wishing.getOrDefault(theme, Map.of()).keySet().stream()
                .map(id -> entry(Kind.AUDIENCE, id))
                .toList();
    }

    /** True where it is known who asks for what. */
    boolean estimatesAudiences() {
        return wishing.values().stream().anyMatch(w -> !w.isEmpty());
    }

    /** How much each audience weighs among those who ask for a theme, by id; of a theme that nobody wishes for, of all themes. */
    Map<String, Double> sharesOfAudiences(String theme) {
        var own = wishing.getOrDefault(theme, Map.of());
        if (!own.isEmpty()) {
            return own;
        }
        var all = new HashMap<String, Double>();
        wishing.values().forEach(w -> w.forEach((id, weight) -> all.merge(id, weight, Double::sum)));
        return all;
    }

    /** Fewest residents that a workshop of a theme is held for; 1 where that is not known. */
    int least(String theme) {
        return least.getOrDefault(theme, 1);
    }

    /** True where it is known how people get around who did not say so. */
    boolean estimatesMeans() {
        return means != null && !all(Kind.MOBILITY).isEmpty();
    }

    /** Shares of an audience in a commune by ids of their means, as the territory estimates them; none where it is not known. */
    Map<String, Double> sharesOfMeans(String commune, String audience) {
        return means == null ? Map.of() : means.shares(commune, audience);
    }

    /** True where it is known by which means those may come who have no car. */
    boolean estimatesMeansWithoutCar() {
        return all(Kind.MOBILITY).stream().anyMatch(m -> isWithoutCar(m.id()));
    }

    /** True of means by which nobody comes who has a car, as far as that is known. */
    boolean isWithoutCar(String id) {
        return means != null && means.isWithoutCar(id);
    }

    /** What somebody decided about rows beside which a word stands, null where nobody did. */
    @Nullable
    LearntHeading statusLearnt(String word) {
        return statuses.get(Folding.fold(word));
    }

    /** What somebody decided of a column that counts some of a row's residents, null where nobody did. */
    @Nullable
    LearntHeading partLearnt(String heading) {
        return parts.get(Folding.fold(heading));
    }

    /** When somebody decided what a heading stands over, null where it is known without. */
    @Nullable
    LocalDate headingLearnt(String text) {
        return DemandColumn.of(text) == null ? headingsLearnt.get(Folding.fold(text)) : null;
    }

    /** When somebody said that the column under a heading is the one that counts, known without or not; null where nobody did. */
    @Nullable
    LocalDate headingChosen(String text) {
        return headingsLearnt.get(Folding.fold(text));
    }

    /** When somebody decided what a word stands for, null where nobody did. */
    @Nullable
    LocalDate learnt(Kind kind, String word) {
        return learnt.getOrDefault(kind, Map.of()).get(folded(kind, word));
    }

    /** The column that a text stands over, null where it is none of ours. */
    @Nullable
    DemandColumn heading(String text) {
        var known = DemandColumn.of(text);
        return known == null ? headings.get(Folding.fold(text)) : known;
    }

    /** What the column below a heading says, null where the heading is none of ours. */
    public @Nullable Sentence meaning(String heading) {
        var column = heading(heading);
        return column == null ? null : column.title();
    }

    /** True where a word is one of that kind, or probably. */
    boolean isLikely(Kind kind, String word) {
        return dictionary(kind).isLikely(word);
    }

    /** True of a text that stands for something as a whole, whatever its parts do. */
    boolean isWord(Kind kind, String text) {
        return dictionary(kind).isWord(text);
    }

    /**
     * True where what stands there says what is proposed for it as it stands: a word of the profession or of the territory as a whole,
     * or the first words of the thing's own name, behind which a quarter of a commune may stand. What is read out of some of several
     * words is not known so, nor what was decided about another file.
     */
    public boolean isKnown(Question question) {
        var kind = question.kind();
        var proposed = question.proposed();
        if (kind == null || proposed == null || question.found().isEmpty()) {
            return false;
        }
        var found = folded(kind, question.found());
        var name = folded(kind, proposed.name());
        return !found.isEmpty()
                && learnt(kind, question.found()) == null
                && (isWord(kind, question.found())
                        || (name + " ").startsWith(found + " ")
                        || kind == Kind.COMMUNE && found.startsWith(name + " "));
    }

    /** True where a text is a word of that kind, or has one in it. */
    boolean isGuess(Kind kind, String text) {
        return dictionary(kind).isGuess(text);
    }

    /** The words of a problem, and further ones. */
    public static Vocabulary of(Problem problem, Collection<Synonym> synonyms) {
        return new Vocabulary(
                Map.of(
                        Kind.COMMUNE,
                        problem.communes().stream()
                                .map(c -> new Entry(c.code(), c.name(), Objects.requireNonNullElse(c.population(), -1)))
                                .toList(),
                        Kind.THEME,
                        problem.themes().stream()
                                .map(t -> new Entry(t.id(), t.name(), -1))
                                .toList(),
                        Kind.AUDIENCE,
                        problem.audiences().stream()
                                .map(a -> new Entry(a.id(), a.name(), -1))
                                .toList(),
                        Kind.MOBILITY,
                        problem.mobility().stream()
                                .map(m -> new Entry(m.id(), m.name(), -1))
                                .toList()),
                synonyms);
    }

    /**
     * The words of a problem, further ones, and those that somebody decided about: these are proposed.
     *
     * @param learnt of several answers about a word the last counts
     */
    public static Vocabulary of(Problem problem, Collection<Synonym> synonyms, Collection<LearntWord> learnt) {
        var last = new LinkedHashMap<String, LearntWord>();
        learnt.forEach(w -> last.put(
                w.synonym().kind() + ":"
                        + folded(w.synonym().kind(), w.synonym().word()),
                w));
        var all = new ArrayList<>(synonyms);
        last.values().forEach(w -> all.add(w.proposed()));
        var words = of(problem, all);
        last.values().forEach(words::remember);
        return words;
    }

    private void remember(LearntWord word) {
        var kind = word.synonym().kind();
        learnt.computeIfAbsent(kind, k -> new HashMap<>())
                .put(folded(kind, word.synonym().word()), word.on());
    }

    /** All there is of a kind, in order. */
    public List<Entry> all(Kind kind) {
        return dictionary(kind).entries();
    }

    /** True where a text is a word of any kind for sure, or a heading: by such words a file's encoding shows. */
    public boolean knows(String text) {
        return heading(text) != null
                || dictionaries.values().stream().anyMatch(d -> d.known(text).isSure());
    }

    /** What a word stands for where that is sure or open between some; never what it may have been meant to be. */
    Match known(Kind kind, String word) {
        return dictionary(kind).known(word);
    }

    /** What a text stands for for sure, or the words in it do, without a look for what is near. */
    Match said(Kind kind, String text) {
        return dictionary(kind).said(text);
    }

    /** What a word stands for, or may have been meant to; never sure with a question mark behind it or # before it. */
    Match match(Kind kind, String word) {
        var match = dictionary(kind).match(word);
        return match.isSure() && isUnsure(word) ? new Match(Match.Certainty.WEAK, match.candidates()) : match;
    }

    /** True of a text that doubts itself: with a question mark behind it or # before it. */
    static boolean isUnsure(String text) {
        return UNSURE.matcher(text).find();
    }

    /** True where an id is one of that kind. */
    public boolean has(Kind kind, String id) {
        return dictionary(kind).find(id) != null;
    }

    /**
     * The entry of an id.
     *
     * @throws NullPointerException where there is none
     */
    public Entry entry(Kind kind, String id) {
        return Objects.requireNonNull(dictionary(kind).find(id), id);
    }

    /** What people write for an id: its name, or the id itself where the name says it not for sure. */
    public String label(Kind kind, String id) {
        var name = entry(kind, id).name();
        var match = known(kind, name);
        return match.certainty() == Match.Certainty.SAME && match.first().id().equals(id) ? name : id;
    }

    static String folded(Kind kind, String word) {
        return kind == Kind.COMMUNE ? Folding.commune(word) : Folding.fold(word);
    }

    private Dictionary dictionary(Kind kind) {
        return Objects.requireNonNull(dictionaries.get(kind));
    }
}
