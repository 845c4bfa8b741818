package fr.allervers.data.demand;

import fr.allervers.data.demand.Match.Certainty;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Synonym.Sure;
import fr.allervers.data.words.CommuneCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words for the things of one kind. */
final class Dictionary {

    private static final int REMEMBERED = 20_000;

    /** Things of one name that are offered to choose from; no name of a commune is borne by as many. */
    private static final int HOMONYMS = 40;

    private static final Pattern CODE = Pattern.compile("\\d[\\d ]{3,5}|\\d[AaBb][\\d ]{3,4}");

    /** How any text is read that says no more. */
    private static final String WITHOUT_CAR = "sans voiture";

    /** {@code P.A.} when it is folded. */
    private static final Pattern INITIALS = Pattern.compile("\\p{L}( \\p{L})+");

    /** Words that mean one thing in French and another in English: a French car is a coach. */
    private static final Set<String> BOTH = Set.of("car");

    private final Kind kind;
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, Set<Entry>> byWord = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, Entry> synonyms = new HashMap<>();
    private final Map<String, Match> matched = new HashMap<>();
    private final Map<String, Match> found = new HashMap<>();
    private final Map<String, Boolean> guessed = new HashMap<>();
    private final NearWords near;
    private final Guesses guesses;

    Dictionary(Kind kind, List<Entry> entries, List<Synonym> learnt) {
        this.kind = kind;
        this.guesses = new Guesses(kind);
        for (var entry : entries) {
            byId.put(entry.id(), entry);
            learn(entry.id(), entry);
            learn(entry.name(), entry);
        }
        learnShared(entries);
        CommonWords.of(kind).forEach(this::learnGroup);
        learnProfession();
        learnOwn(learnt);
        near = new NearWords(kind, byWord);
    }

    /** The territory's own words count more than those shipped: what these say of the same word is forgotten. */
    private void learnOwn(List<Synonym> own) {
        var known = own.stream().filter(s -> byId.containsKey(s.id())).toList();
        for (var synonym : known) {
            var word = Vocabulary.folded(kind, synonym.word());
            synonyms.remove(word);
            guesses.forget(word);
        }
        for (var synonym : known) {
            var word = Vocabulary.folded(kind, synonym.word());
            var entry = Objects.requireNonNull(byId.get(synonym.id()));
            if (synonym.isRead()) {
                synonyms.put(word, entry);
            } else {
                guesses.add(word, entry, synonym.sure() == Sure.LIKELY ? Guesses.LIKELY : Guesses.PERHAPS);
            }
        }
    }

    private void learn(String word, Entry entry) {
        var folded = Vocabulary.folded(kind, word);
        if (!folded.isEmpty()) {
            byWord.computeIfAbsent(folded, w -> new LinkedHashSet<>()).add(entry);
        }
    }

    /** An id that several names begin with, such as jeunes, fits each of these: people who write it may mean any. */
    private void learnShared(List<Entry> entries) {
        for (var entry : kind == Kind.COMMUNE ? List.<Entry>of() : entries) {
            var word = Vocabulary.folded(kind, entry.id());
            if (isBeginning(word, entry)) {
                var all = entries.stream().filter(e -> isBeginning(word, e)).toList();
                if (all.size() > 1) {
                    share(word, all);
                }
            }
        }
    }

    private void share(String word, Collection<Entry> entries) {
        entries.forEach(e -> learn(word, e));
        shared.add(word);
    }

    private boolean isBeginning(String word, Entry entry) {
        return Vocabulary.folded(kind, entry.name()).startsWith(word + " ");
    }

    /**
     * Words that mean the same everywhere stand for the one thing here that bears any of them; where one of them fits
     * several things, they all do.
     */
    private void learnGroup(List<String> group) {
        var bearers = new LinkedHashSet<Entry>();
        group.forEach(word -> bearers.addAll(byWord.getOrDefault(word, Set.of())));
        if (bearers.size() == 1) {
            var bearer = bearers.iterator().next();
            for (var word : group) {
                if (BOTH.contains(word)) {
                    guesses.add(word, bearer, Guesses.PERHAPS);
                } else {
                    synonyms.putIfAbsent(word, bearer);
                }
            }
        } else if (group.stream().anyMatch(shared::contains)) {
            group.stream().filter(word -> !byWord.containsKey(word)).forEach(word -> share(word, bearers));
        }
    }

    /** The profession's words, for what there is here; all that is known may also stand within a longer text. */
    private void learnProfession() {
        var known = new HashMap<>(synonyms);
        for (var line : ProfessionWords.of(kind)) {
            var meant = line.means().stream()
                    .map(word -> bearers(word, known))
                    .filter(bearers -> !bearers.isEmpty())
                    .findFirst()
                    .orElse(Set.of());
            for (var word : line.words()) {
                boolean taken = byWord.containsKey(word) || known.containsKey(word);
                if (line.sure() == ProfessionWords.Sure.YES && meant.size() > 1 && !taken) {
                    share(word, meant);
                } else if (line.sure() == ProfessionWords.Sure.YES && meant.size() == 1 && !taken) {
                    synonyms.putIfAbsent(word, meant.iterator().next());
                } else if (!taken) {
                    guess(word, meant, weight(line.sure()));
                }
            }
        }
        if (kind != Kind.COMMUNE) {
            byWord.forEach((word, entries) -> {
                if (entries.size() == 1 || shared.contains(word)) {
                    guess(word, entries, Guesses.LIKELY);
                }
            });
            synonyms.forEach((word, entry) -> guesses.add(word, entry, Guesses.LIKELY));
        }
    }

    private static int weight(ProfessionWords.Sure sure) {
        return switch (sure) {
            case YES, LIKELY -> Guesses.LIKELY;
            case CHECK -> Guesses.CHECK;
            case PERHAPS -> Guesses.PERHAPS;
        };
    }

    /** Of several the first is the likely one; the others are offered beside it. */
    private void guess(String word, Set<Entry> meant, int weight) {
        int left = weight;
        for (var entry : meant) {
            guesses.add(word, entry, left);
            left = Guesses.PERHAPS;
        }
    }

    /** The one thing that a word stands for, the several that share it, or none. */
    private Set<Entry> bearers(String word, Map<String, Entry> known) {
        var named = byWord.getOrDefault(word, Set.of());
        if (named.size() == 1 || shared.contains(word)) {
            return named;
        }
        var meant = known.get(word);
        return meant == null ? Set.of() : Set.of(meant);
    }

    /** True where a text is known for sure, or is a word of the profession for it. */
    boolean isLikely(String text) {
        return isGuess(text) && (known(text).isSure() || isWord(text));
    }

    /** What a text stands for for sure, or the words in it do; nothing that it is but near to. */
    Match said(String text) {
        var known = known(text);
        return known.isSure() ? known : guesses.match(Vocabulary.folded(kind, text));
    }

    /** True of a text that is a word of the profession, or of the territory's own, as a whole. */
    boolean isWord(String text) {
        return guesses.has(Vocabulary.folded(kind, text));
    }

    /** True where a text is known for sure, or has a word of the profession in it. */
    boolean isGuess(String text) {
        var before = guessed.get(text);
        if (before != null) {
            return before;
        }
        boolean guess = known(text).isSure()
                || kind != Kind.COMMUNE
                        && !guesses.match(Vocabulary.folded(kind, text))
                                .candidates()
                                .isEmpty();
        if (guessed.size() < REMEMBERED) {
            guessed.put(text, guess);
        }
        return guess;
    }

    List<Entry> entries() {
        return List.copyOf(byId.values());
    }

    @Nullable
    Entry find(String id) {
        return byId.get(id);
    }

    Match match(String text) {
        return remembered(matched, text, t -> search(plain(t)));
    }

    /** Tables repeat themselves: what a text stands for is found once. */
    private static Match remembered(Map<String, Match> before, String text, Function<String, Match> search) {
        var known = before.get(text);
        if (known == null) {
            known = search.apply(text);
            if (before.size() < REMEMBERED) {
                before.put(text, known);
            }
        }
        return known;
    }

    private Match search(String word) {
        var match = known(word);
        if (!match.candidates().isEmpty() || isCode(word)) {
            return match;
        }
        var folded = Vocabulary.folded(kind, word);
        return folded.isEmpty() ? Match.NONE : like(word, folded);
    }

    /** As {@link #match}, without a look for what is near. */
    Match known(String text) {
        return remembered(found, text, this::named);
    }

    private Match named(String text) {
        var word = plain(text);
        var byItsId = byId.get(word);
        if (byItsId != null && !shared.contains(Vocabulary.folded(kind, word))) {
            return new Match(Certainty.SAME, List.of(byItsId));
        }
        if (isCode(word)) {
            return code(word.replace(" ", ""));
        }
        var folded = Vocabulary.folded(kind, word);
        var learnt = synonyms.get(folded);
        var named = byWord.getOrDefault(folded, Set.of());
        if (learnt != null && !named.equals(Set.of(learnt))) {
            return new Match(Certainty.SYNONYM, List.of(learnt));
        }
        var beside = kind == Kind.COMMUNE ? beside(word) : Set.<Entry>of();
        if (named.isEmpty()) {
            return beside.size() == 1 && CommuneText.saysInsee(word)
                    ? new Match(Certainty.SAME, List.copyOf(beside))
                    : Match.NONE;
        }
        return named(named, beside);
    }

    /** A name, and the communes whose codes stand beside it in the same cell: of several of a name one is that one. */
    private static Match named(Set<Entry> named, Set<Entry> beside) {
        var both = named.stream().filter(beside::contains).toList();
        if (both.size() == 1) {
            return new Match(Certainty.SAME, both);
        }
        var all = new LinkedHashSet<>(named);
        all.addAll(beside);
        return new Match(
                all.size() == 1 ? Certainty.SAME : Certainty.AMBIGUOUS,
                all.stream().limit(HOMONYMS).toList());
    }

    /** Communes of the codes that stand beside a name. */
    private Set<Entry> beside(String word) {
        var found = new LinkedHashSet<Entry>();
        for (var code : CommuneText.codes(word)) {
            var entry = byId.get(code);
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    private String plain(String text) {
        return kind == Kind.COMMUNE ? CommuneText.plain(text) : text;
    }

    private boolean isCode(String word) {
        return kind == Kind.COMMUNE && CODE.matcher(word).matches();
    }

    /** A number near another is another place: codes are right or unknown. */
    private Match code(String digits) {
        var code = byId.get(digits);
        var successor = code == null ? CommuneCode.successor(digits, byId.keySet()) : null;
        return code != null
                ? new Match(Certainty.SAME, List.of(code))
                : successor == null
                        ? Match.NONE
                        : new Match(Certainty.NEAR, List.of(Objects.requireNonNull(byId.get(successor))));
    }

    /** A word of the profession, then what a text is like; of one thing or another neither comes first. */
    private Match guess(String word, String folded) {
        if (guesses.has(folded)) {
            return guesses.match(folded);
        }
        if (INITIALS.matcher(folded).matches() && guesses.has(folded.replace(" ", ""))) {
            return guesses.match(folded.replace(" ", ""));
        }
        if (kind == Kind.MOBILITY && WithoutCar.isSaidBy(word) && !CarColumn.isNo(word)) {
            var own = synonyms.get(WITHOUT_CAR);
            return own == null ? guesses.match(WITHOUT_CAR) : new Match(Certainty.NEAR, List.of(own));
        }
        var like = likeness(word, folded);
        if (!like.isProposed() || !Guesses.saysEither(folded)) {
            return like;
        }
        var all = new LinkedHashSet<>(guesses.match(folded).candidates());
        all.addAll(like.candidates());
        return new Match(Certainty.AMBIGUOUS, List.copyOf(all));
    }

    /** A name misspelt, then what words within a longer text say. */
    private Match likeness(String word, String folded) {
        boolean turned = Guesses.isTurned(kind, folded);
        var misspelt = turned ? Match.NONE : near.match(folded);
        if (misspelt.certainty() == Certainty.NEAR) {
            return misspelt;
        }
        var within = guesses.match(folded);
        if (within.certainty() == Certainty.NEAR) {
            return within;
        }
        var ages = kind == Kind.AUDIENCE && !turned
                ? bearers(Ages.audience(Ages.inYears(word)), synonyms)
                : Set.<Entry>of();
        if (ages.size() == 1 || !ages.isEmpty() && !within.isProposed()) {
            return new Match(ages.size() == 1 ? Certainty.NEAR : Certainty.WEAK, List.copyOf(ages));
        }
        var whole = turned || near.isTired() || within.isProposed() ? Match.NONE : abbreviated(word);
        if (!whole.candidates().isEmpty()) {
            return whole;
        }
        var almost = misspelt.isProposed() || within.isProposed() ? "" : near.among(guesses.words(), folded);
        if (!almost.isEmpty()) {
            return guesses.match(almost);
        }
        return misspelt.isProposed() || within.candidates().isEmpty() ? misspelt : within;
    }

    /** What all the words stand for that a text may be short for; weak, and none of several before the others. */
    private Match abbreviated(String text) {
        var meant = new LinkedHashSet<Entry>();
        boolean proposes = true;
        for (var whole : AbbreviatedWords.wholes(guesses.words(), text)) {
            var match = guesses.match(whole);
            meant.add(match.first());
            proposes &= match.isProposed();
        }
        return meant.isEmpty()
                ? Match.NONE
                : new Match(proposes && meant.size() == 1 ? Certainty.WEAK : Certainty.AMBIGUOUS, List.copyOf(meant));
    }

    private Match like(String word, String folded) {
        var undone = Folding.mojibakeUndone(word);
        var meant = byWord.get(Vocabulary.folded(kind, undone));
        if (!undone.equals(word) && meant != null && meant.size() == 1) {
            return new Match(Certainty.NEAR, new ArrayList<>(meant));
        }
        if (kind != Kind.COMMUNE || guesses.has(folded)) {
            return guess(word, folded);
        }
        if (Guesses.leavesOut(folded)) {
            return Match.NONE;
        }
        var beside = beside(word);
        if (beside.size() == 1) {
            return new Match(Certainty.NEAR, List.copyOf(beside));
        }
        var like = near.match(folded);
        return like.candidates().isEmpty() && word.endsWith(".") ? near.begunBy(folded) : like;
    }
}
