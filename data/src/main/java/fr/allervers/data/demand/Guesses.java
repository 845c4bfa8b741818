package fr.allervers.data.demand;

import fr.allervers.data.demand.Match.Certainty;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a word of the profession stands for here, alone or within a longer text: each word in it speaks for what it may
 * stand for, and what most speak for comes first. Only ever proposed.
 */
final class Guesses {

    /** Words that many texts have in them, whatever they are about. */
    private static final Set<String> COMMON = Set.of(
            "internet", "en ligne", "ordinateur", "pc", "telephone", "numerique", "web", "mobile", "document", "tout");

    /** Words behind which stands what is not meant: {@code tous sauf les seniors}. */
    static final Pattern EXCEPT =
            Pattern.compile("\\b(sauf|hors|hormis|except(ee?s?)?|l exception|a part|en dehors|excluant|excluding)\\b");

    private static final Pattern LEAVING_OUT =
            Pattern.compile(EXCEPT.pattern() + "|\\b(exclue?s?|annulee?s?|cancell?ed)\\b");

    /** Further words that turn a text about: who "ne conduit pas" asks for anything but the car. */
    private static final Set<String> TURNING = Set.of(
            "ne",
            "n",
            "pas",
            "sans",
            "non",
            "ni",
            "jamais",
            "aucun",
            "aucune",
            "reporte",
            "reportee",
            "postponed",
            "panne",
            "mal",
            "difficilement",
            "no",
            "not",
            "without",
            "never",
            "cannot",
            "nobody",
            "t");

    /** Those further ones before a means of transport: {@code ss voiture}, {@code 0 véhicule}. */
    private static final Set<String> TURNING_MEANS = Set.of("ss", "0", "zero");

    private static final Pattern EITHER = Pattern.compile("\\b(ou|or)\\b");

    private static final int LONGEST = 5;
    /** Of a word that is proposed. */
    static final int LIKELY = 4;

    /** Of a word that is proposed to be checked. */
    static final int CHECK = 2;

    /** Of a word that is offered first. */
    static final int PERHAPS = 1;

    /** Words in any text, which say nothing of what or whom it is about. */
    private static final Set<String> FILLING = Set.of(
            ("a aide apprendre apprentissage atelier ateliers au aux avec bases benef beneficiaire beneficiaires ce ces chez club cours d dans de debuter decouverte "
                            + "decouvrir demander des du en envoyer et faire gens gerer groupe initiation l la le les leur leurs mieux par personne personnes pour prendre public "
                            + "publics recevoir sa savoir se ses son sur un une utiliser and by for in of the to use using with")
                    .split(" "));

    /** Words beside an audience that leave it who it is. */
    private static final Set<String> QUALIFYING = Set.of(
            ("debutant debutants debutante debutantes isole isoles isolee isolees resident residents solo solos mairie "
                            + "village commune")
                    .split(" "));

    /** How far somebody is who asks: what one begins with, where another word says that. */
    private static final Set<String> LEVELS = Set.of(
            "debutant",
            "debutants",
            "grand debutant",
            "grands debutants",
            "debuter",
            "initiation",
            "premiers pas",
            "les bases",
            "notions de base",
            "niveau 1");

    /** Words that say something only where nothing else stands in the cell. */
    private static final Set<String> ALONE = Set.of("de", "mes", "stage", "stages", "apprentissage");

    private final Map<String, Map<Entry, Integer>> byWord = new HashMap<>();
    private final Kind kind;

    /** True where one word beside those that are known makes another thing of them, as in {@code adultes FLE}. */
    private final boolean strict;

    Guesses(Kind kind) {
        this.kind = kind;
        this.strict = kind == Kind.AUDIENCE;
    }

    void add(String word, Entry entry, int weight) {
        byWord.computeIfAbsent(word, w -> new LinkedHashMap<>()).merge(entry, weight, Math::max);
    }

    void forget(String word) {
        byWord.remove(word);
    }

    boolean has(String folded) {
        return byWord.containsKey(folded);
    }

    Collection<String> words() {
        return byWord.keySet();
    }

    /** True of a text such as {@code tous sauf Grandval}; a name may have the other words that turn a text. */
    static boolean leavesOut(String folded) {
        return LEAVING_OUT.matcher(folded).find();
    }

    /** True where a text says what it is not about. */
    static boolean isTurned(String folded) {
        return leavesOut(folded) || Arrays.stream(folded.split(" ")).anyMatch(TURNING::contains);
    }

    /** The same of one that is to stand for something of a kind. */
    static boolean isTurned(Kind kind, String folded) {
        return leavesOut(folded) || Arrays.stream(folded.split(" ")).anyMatch(word -> turns(kind, word));
    }

    private static boolean turns(Kind kind, String word) {
        return TURNING.contains(word) || kind == Kind.MOBILITY && TURNING_MEANS.contains(word);
    }

    /** True where a text names one thing or another. */
    static boolean saysEither(String folded) {
        return EITHER.matcher(folded).find();
    }

    /** True of a text that says but how far somebody is. */
    static boolean isLevel(String folded) {
        return LEVELS.contains(folded);
    }

    /** What a whole text stands for, or else what the words in it do; nothing where another word turns them about. */
    Match match(String folded) {
        var whole = byWord.get(folded);
        return whole == null ? within(folded) : best(whole, whole, true);
    }

    /**
     * What the words within a text say. What it is about stands first in it: a word that nobody knows there ({@code livre photo})
     * counts for more than one behind.
     */
    private Match within(String folded) {
        var words = List.of(folded.split(" "));
        var weights = new LinkedHashMap<Entry, Integer>();
        var levels = new LinkedHashMap<Entry, Integer>();
        var heaviest = new HashMap<Entry, Integer>();
        int known = 0;
        int unknown = 0;
        boolean begins = true;
        for (int from = 0; from < words.size(); from++) {
            int length = longest(words, from);
            if (length > 0) {
                var part = String.join(" ", words.subList(from, from + length));
                boolean common = COMMON.contains(part);
                byWord.getOrDefault(part, Map.of()).forEach((entry, weight) -> {
                    int counted = common ? PERHAPS : weight;
                    (isLevel(part) ? levels : weights).merge(entry, counted, Integer::sum);
                    heaviest.merge(entry, counted, Math::max);
                });
                known += length;
                from += length - 1;
            } else if (turns(words, from)) {
                return Match.NONE;
            } else if (!FILLING.contains(words.get(from)) && !(strict && QUALIFYING.contains(words.get(from)))) {
                unknown++;
                begins &= known > 0;
            }
        }
        if (weights.values().stream().noneMatch(weight -> weight >= CHECK)) {
            addLevels(levels, weights);
        }
        return best(weights, heaviest, unknown == 0 || !strict && (begins || unknown < known));
    }

    /** How far somebody is says what they ask for where nothing else does, but perhaps: {@code internet les bases} is about that. */
    private static void addLevels(Map<Entry, Integer> levels, Map<Entry, Integer> weights) {
        boolean isAnother =
                !weights.isEmpty() && weights.keySet().stream().noneMatch(levels::containsKey) && !levels.isEmpty();
        weights.replaceAll((entry, weight) -> levels.isEmpty() || levels.containsKey(entry) ? weight : CHECK);
        levels.forEach((entry, weight) -> weights.merge(entry, isAnother ? PERHAPS : weight, Integer::sum));
    }

    private boolean turns(List<String> words, int from) {
        return turns(kind, words.get(from))
                || LEAVING_OUT
                        .matcher(String.join(" ", words.subList(from, words.size())))
                        .lookingAt();
    }

    /** How many words from there on are the longest one that is known, 0 for none. */
    private int longest(List<String> words, int from) {
        int length = Math.min(LONGEST, words.size() - from);
        while (length > 0 && !isWithin(String.join(" ", words.subList(from, from + length)))) {
            length--;
        }
        return length;
    }

    private boolean isWithin(String part) {
        return byWord.containsKey(part) && !ALONE.contains(part);
    }

    /**
     * The heaviest; weak where the words beside it may make another thing of it.
     *
     * @param heaviest of the single words: several that are to be checked make nothing sure
     */
    private Match best(Map<Entry, Integer> weights, Map<Entry, Integer> heaviest, boolean isAbout) {
        var sorted = weights.entrySet().stream()
                .sorted(Map.Entry.<Entry, Integer>comparingByValue().reversed())
                .toList();
        if (sorted.isEmpty()) {
            return Match.NONE;
        }
        int first = sorted.get(0).getValue();
        int second = sorted.size() == 1 ? 0 : sorted.get(1).getValue();
        boolean sure = isAbout && (strict ? second == 0 : first >= LIKELY * second);
        return new Match(
                first <= PERHAPS || first == second
                        ? Certainty.AMBIGUOUS
                        : sure && heaviest.getOrDefault(sorted.get(0).getKey(), 0) >= LIKELY
                                ? Certainty.NEAR
                                : Certainty.WEAK,
                sorted.stream().map(Map.Entry::getKey).toList());
    }
}
