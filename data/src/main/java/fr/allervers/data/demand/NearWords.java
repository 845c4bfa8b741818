package fr.allervers.data.demand;

import fr.allervers.data.demand.Match.Certainty;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a word may have been meant to be. Only ever proposed. */
final class NearWords {

    private static final int CANDIDATES = 8;

    /** Letters below which a word is too short for a likeness to mean anything. */
    private static final int SHORTEST = 4;

    /** Letters below which a misspelt word must begin as the right one does. */
    private static final int ALIKE = 6;

    /** Letters above which a text is a sentence. */
    private static final int LONGEST = 100;

    /** Words looked for: beyond, a file is not misspelt but about something else. */
    private static final int MOST = 400;

    /** With these the names of many communes begin. */
    private static final Set<String> COMMON = Set.of(
            "saint",
            "sainte",
            "petit",
            "petite",
            "grand",
            "grande",
            "vieux",
            "vieille",
            "haute",
            "basse",
            "villers",
            "ville",
            "nouvelle");

    /** By these a name goes on to be another commune's: Nousseviller-lès-Bitche is not Nousseviller-Saint-Nabor. */
    private static final Set<String> LINKING = Set.of(
            "les", "lez", "sur", "sous", "en", "aux", "au", "la", "le", "l", "de", "du", "des", "d", "pres", "saint",
            "sainte");

    private final Kind kind;
    private final Map<String, Set<Entry>> byWord;
    private int searched;

    /** @param byWord folded words and what they stand for */
    NearWords(Kind kind, Map<String, Set<Entry>> byWord) {
        this.kind = kind;
        this.byWord = byWord;
    }

    Match match(String folded) {
        if (folded.length() < SHORTEST - 1 || folded.length() > LONGEST || ++searched > MOST) {
            return Match.NONE;
        }
        var misspelt = nearest(folded);
        if (misspelt.isEmpty()) {
            var containing = match(containing(folded));
            if (containing.candidates().isEmpty() && kind == Kind.COMMUNE) {
                return match(beginning(folded)).weakly();
            }
            return isShortened(folded) ? containing : containing.weakly();
        }
        return isLittle(folded, misspelt) ? match(misspelt) : match(misspelt).weakly();
    }

    /** The one of some words that a misspelt one is: a letter or two off in a long one, and turned about where it is; empty where there is none. */
    String among(Collection<String> words, String folded) {
        if (folded.length() <= SHORTEST || folded.length() > 40 || isTired()) {
            return "";
        }
        int most = folded.length() < 9 ? 1 : 2;
        var distance = new LevenshteinDistance(most);
        return words.stream()
                .filter(w -> w.length() > SHORTEST && Math.abs(w.length() - folded.length()) <= most)
                .filter(w ->
                        distance.apply(folded, w) >= 0 && Guesses.isTurned(kind, w) == Guesses.isTurned(kind, folded))
                .filter(w -> keepsShortParts(folded, w) && beginsAlike(folded, w))
                .findFirst()
                .orElse("");
    }

    /** False of two of as many parts where a short one differs: {@code bénéf. APA} is no misspelt {@code bénéf. RSA}. */
    private static boolean keepsShortParts(String folded, String word) {
        var parts = folded.split(" ");
        var others = word.split(" ");
        return parts.length != others.length
                || IntStream.range(0, parts.length)
                        .allMatch(i -> parts[i].equals(others[i])
                                || Math.max(parts[i].length(), others[i].length()) > SHORTEST);
    }

    /** False of a short word and another with other letters in front: {@code assos} are no misspelt {@code ados}. */
    private static boolean beginsAlike(String folded, String word) {
        return folded.length() >= ALIKE || folded.regionMatches(0, word, 0, 2);
    }

    /** True where as many words were looked for as are worth it. */
    boolean isTired() {
        return searched > MOST;
    }

    private static Match match(Set<Entry> found) {
        if (found.isEmpty()) {
            return Match.NONE;
        }
        return new Match(
                found.size() == 1 ? Certainty.NEAR : Certainty.AMBIGUOUS,
                new ArrayList<>(found).subList(0, Math.min(found.size(), CANDIDATES)));
    }

    /** Those with the fewest letters to change: at most a quarter of them in names of communes, a third elsewhere. */
    private Set<Entry> nearest(String folded) {
        int least =
                folded.length() < SHORTEST ? 0 : Math.max(1, (folded.length() + 1) / (kind == Kind.COMMUNE ? 4 : 3));
        var nearest = new LinkedHashSet<Entry>();
        for (var word : byWord.entrySet()) {
            if (Math.abs(word.getKey().length() - folded.length()) > least
                    || kind != Kind.COMMUNE && !beginsAlike(folded, word.getKey())) {
                continue;
            }
            int distance = new LevenshteinDistance(least).apply(folded, word.getKey());
            if (distance >= 0 && least > 0) {
                if (distance < least) {
                    nearest.clear();
                    least = distance;
                }
                nearest.addAll(word.getValue());
            }
        }
        return nearest;
    }

    /** True of a text that is but a part of a name; in a longer one what is added to a name may make another thing of it. */
    private boolean isShortened(String folded) {
        return kind == Kind.COMMUNE
                || folded.contains(" ") && byWord.keySet().stream().anyMatch(w -> w.contains(folded));
    }

    /** True of a word of which at most a quarter of the letters differ from one that stands for some things. */
    private boolean isLittle(String folded, Set<Entry> meant) {
        var distance = new LevenshteinDistance(Math.max(1, (folded.length() + 1) / 4));
        return byWord.entrySet().stream()
                .anyMatch(w -> w.getValue().equals(meant) && distance.apply(folded, w.getKey()) >= 0);
    }

    /** True of a name with some of its parts cut short, such as {@code Behren les F.}, but for one of some length. */
    private static boolean areShortFor(List<String> parts, List<String> whole) {
        return parts.size() == whole.size()
                && parts.size() > 1
                && IntStream.range(0, parts.size()).allMatch(i -> whole.get(i).startsWith(parts.get(i)))
                && parts.stream().anyMatch(p -> p.length() >= SHORTEST && whole.contains(p) && !p.startsWith("saint"));
    }

    /** Communes whose name begins as a longer text does that may name a quarter behind it: {@code Stiring Verrerie}. */
    private Set<Entry> beginning(String folded) {
        var parts = folded.split(" ");
        var first = parts[0];
        var found = new LinkedHashSet<Entry>();
        if (parts.length > 1 && first.length() > SHORTEST && !COMMON.contains(first) && !LINKING.contains(parts[1])) {
            byWord.forEach((word, entries) -> {
                if (word.startsWith(first + " ")) {
                    found.addAll(entries);
                }
            });
        }
        return found;
    }

    /**
     * Communes with a word in their name that is cut short to one word with a dot behind it: {@code Farsch.} is Farschviller, to
     * be looked at. Without a dot it is a name of its own, or a plain word: Metz is no short Metzing, nor Autre Autreville.
     */
    Match begunBy(String folded) {
        if (isTired()
                || folded.length() < SHORTEST
                || folded.length() > LONGEST
                || !folded.chars().allMatch(Character::isLetter)) {
            return Match.NONE;
        }
        var found = new TreeSet<>(Comparator.comparing(Entry::name).thenComparing(Entry::id));
        byWord.forEach((word, entries) -> {
            if (Arrays.stream(word.split(" ")).anyMatch(part -> part.startsWith(folded) && !COMMON.contains(part))) {
                found.addAll(entries);
            }
        });
        return match(found).weakly();
    }

    /**
     * Those whose name has all the word's parts in it, or begins as it does: people shorten names. Not within a part of a
     * commune's name: Metz is no short Metzing.
     */
    private Set<Entry> containing(String folded) {
        var parts = List.of(folded.split(" "));
        var found = new LinkedHashSet<Entry>();
        byWord.forEach((word, entries) -> {
            var whole = List.of(word.split(" "));
            if (whole.containsAll(parts)
                    || parts.size() <= whole.size() + 2 && parts.containsAll(whole)
                    || kind == Kind.COMMUNE && areShortFor(parts, whole)
                    || kind != Kind.COMMUNE && word.startsWith(folded)) {
                found.addAll(entries);
            }
        });
        return found;
    }
}
