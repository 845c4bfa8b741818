package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The things that one cell names side by side, such as {@code E-mail, Santé}. What may stand for several things,
 * or says what they do without, stands for the one of them that is named beside it: who has no car in {@code Non véhiculé, à pied} walks.
 *
 * @param named what is known of them, each once
 * @param unknown words beside them that are not; a question about them is never proposed away
 * @param weak true where one of them is but guessed by a part of its word, or by what stands beside it
 */
record CellParts(List<Entry> named, List<String> unknown, boolean weak) {

    private static final CellParts NONE = new CellParts(List.of(), List.of(), false);

    /** A noun that what stands behind it is of, up to the end of the cell, with something behind it. */
    private static final Pattern GOVERNED = Pattern.compile(
            "((aide|aide aux|les|faire (ses|des)) )?(e )?(demarches|formalites)( administratives)?( en ligne)? .+");

    /** The word for what such a noun is of itself. */
    private static final String GOVERNOR = "démarches";

    private static final Pattern MARKS = Pattern.compile("\\s*[,;/+&|\\n]\\s*");
    private static final Pattern MARKS_AND_WORDS =
            Pattern.compile("\\s*(?:[,;/+&|\\n]|\\bet\\b|\\band\\b)\\s*", Pattern.CASE_INSENSITIVE);

    /** Who comes by one means or another comes by either: some of them by each. */
    private static final Pattern MARKS_AND_EITHER =
            Pattern.compile("\\s*(?:[,;/+&|\\n]|\\bet\\b|\\band\\b|\\bou\\b|\\bor\\b)\\s*", Pattern.CASE_INSENSITIVE);

    /** The parts of a text; none where it names one thing, or nothing that is known. */
    static CellParts of(Vocabulary vocabulary, Kind kind, String text) {
        var all = parted(kind == Kind.MOBILITY ? MARKS_AND_EITHER : MARKS_AND_WORDS, vocabulary, kind, text);
        if (kind == Kind.COMMUNE) {
            return all.unknown.isEmpty() ? all : NONE;
        }
        return all.named.isEmpty() || !all.unknown.isEmpty() ? parted(MARKS, vocabulary, kind, text) : all;
    }

    /** True of a word that may stand for one of the things named beside it, turned about or not. */
    private static boolean isOfThem(Kind kind, Map.Entry<String, Match> word, Set<Entry> named) {
        return !Collections.disjoint(word.getValue().candidates(), named)
                && (kind != Kind.COMMUNE || isTurned(kind, word));
    }

    /** True of a word that may be one of two, as {@code ados} are pupils in term or in holidays: beside another the first is meant. */
    private static boolean isOneOfSeveral(Map.Entry<String, Match> word) {
        return word.getValue().candidates().size() > 1 && !isTurned(Kind.AUDIENCE, word);
    }

    private static boolean isTurned(Kind kind, Map.Entry<String, Match> word) {
        return Guesses.isTurned(kind, Folding.fold(word.getKey()));
    }

    /**
     * The one thing that a noun before all of them says they are of: {@code Démarches CAF / Ameli / impôts} are such errands, each of
     * them. Null where there is no such noun, or most of the parts name something else.
     */
    static @Nullable Entry governing(Vocabulary vocabulary, Kind kind, String text) {
        var governor = vocabulary.known(kind, GOVERNOR);
        if (kind != Kind.THEME
                || !governor.isSure()
                || !GOVERNED.matcher(Folding.fold(text)).matches()) {
            return null;
        }
        var firsts = Arrays.stream(MARKS_AND_WORDS.split(text))
                .map(part -> vocabulary.match(kind, part))
                .filter(match -> !match.candidates().isEmpty())
                .map(Match::first)
                .toList();
        var theme = governor.first();
        boolean most = 2 * Collections.frequency(firsts, theme) >= firsts.size();
        return most && !firsts.isEmpty() && firsts.get(0).equals(theme) && !Guesses.isTurned(kind, Folding.fold(text))
                ? theme
                : null;
    }

    private static CellParts parted(Pattern marks, Vocabulary vocabulary, Kind kind, String text) {
        var parts = Arrays.stream(marks.split(text)).filter(p -> !p.isBlank()).toList();
        Set<Entry> named = new LinkedHashSet<>();
        var others = new ArrayList<Map.Entry<String, Match>>();
        boolean weak = false;
        for (var part : parts) {
            var match = vocabulary.match(kind, part);
            if (match.isSure() || match.isProposed()) {
                named.add(match.first());
                weak |= match.certainty() == Match.Certainty.WEAK;
            } else {
                others.add(Map.entry(part, match));
            }
        }
        weak |= others.stream().anyMatch(other -> isOfThem(kind, other, named) && !isTurned(kind, other));
        others.removeIf(other -> isOfThem(kind, other, named));
        if (kind == Kind.AUDIENCE && !named.isEmpty()) {
            weak |= others.stream().anyMatch(CellParts::isOneOfSeveral);
            others.stream()
                    .filter(CellParts::isOneOfSeveral)
                    .forEach(other -> named.add(other.getValue().first()));
            others.removeIf(CellParts::isOneOfSeveral);
        }
        return parts.size() < 2 || named.isEmpty()
                ? NONE
                : new CellParts(
                        List.copyOf(named),
                        others.stream().map(Map.Entry::getKey).toList(),
                        weak);
    }
}
