package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a cell is about, where a mark sets that apart from details: what stands before a colon, a bracket or a dash between
 * blanks, as in {@code France Travail : actualisation, espace perso}. Never of communes, whose brackets hold places.
 *
 * @param text what stands before the mark
 * @param named the one thing that it names
 * @param others further things that the details may name; empty where these only say more of the same
 * @param likely the one that is meant: the head's, but for a means that the whole of the details names, as in {@code voiture
 *     (covoiturage)}
 * @param certain false where the cell doubts itself, and where nobody knows a detail of whom somebody is or how they come:
 *     it may make others of them, as in {@code Seniors (aidants)}
 */
record CellHead(String text, Entry named, List<Entry> others, Entry likely, boolean certain) {

    private static final Pattern MARK = Pattern.compile("\\s*[:(]\\s*|\\s+[-–—]\\s+");

    /** On what something is done, or by what it comes: {@code arnaques par SMS et mails}. */
    private static final Pattern BY = Pattern.compile(
            "\\s+(?:sur|par|via)\\s+(?=[^,;/:(]*\\b(?:ordi(?:nateur)?s?|pc|t[ée]l[ée]phones?|portables?|smartphones?|tablettes?"
                    + "|mobiles?|sms|e-?mails?|internet)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Characters of a text that may be so; a longer one is a sentence. */
    static final int LONGEST = 200;

    private static final Pattern BETWEEN_DETAILS =
            Pattern.compile("\\s*(?:[,;:/+&|\\n]|\\bet\\b|\\band\\b|\\s[-–—]\\s)\\s*");

    /** That of a text; null where no mark sets one apart, where it names not one thing, and where the details turn it about. */
    static @Nullable CellHead of(Vocabulary vocabulary, Kind kind, String text) {
        if (kind == Kind.COMMUNE || text.length() > LONGEST) {
            return null;
        }
        var mark = MARK.matcher(text);
        boolean isSetApart = mark.find();
        if (!isSetApart && kind == Kind.THEME) {
            mark = BY.matcher(text);
        }
        if (!(isSetApart || kind == Kind.THEME && mark.find()) || mark.start() == 0) {
            return null;
        }
        var head = text.substring(0, mark.start());
        var details = bare(mark.group().strip(), text.substring(mark.end()).strip());
        var named = details.isEmpty() ? null : named(vocabulary, kind, head);
        var folded = Folding.fold(details);
        if (named == null || Guesses.isTurned(kind, folded) || Guesses.saysEither(folded)) {
            return null;
        }
        boolean areEquals = isSetApart && !":(".contains(mark.group().strip()) && vocabulary.isWord(kind, details);
        var others = others(vocabulary, kind, details, named);
        boolean isOfDetail = kind == Kind.MOBILITY && others.size() == 1 && vocabulary.isWord(kind, details);
        return areEquals
                ? null
                : new CellHead(
                        head,
                        named,
                        others,
                        isOfDetail ? others.get(0) : named,
                        !Vocabulary.isUnsure(text) && (kind == Kind.THEME || areKnown(vocabulary, kind, details)));
    }

    private static boolean areKnown(Vocabulary vocabulary, Kind kind, String details) {
        return details(details)
                .noneMatch(part -> vocabulary.said(kind, part).candidates().isEmpty());
    }

    /** Each of the details but for those that say how far somebody is. */
    private static Stream<String> details(String details) {
        return Arrays.stream(BETWEEN_DETAILS.split(details))
                .filter(part -> !part.isBlank() && !Guesses.isLevel(Folding.fold(part)));
    }

    /** What stands behind a mark, without the bracket that closes it; empty where there are further brackets, or no word. */
    private static String bare(String mark, String behind) {
        boolean closes = mark.equals("(") && behind.endsWith(")");
        var details = closes ? behind.substring(0, behind.length() - 1) : behind;
        boolean plain = details.indexOf('(') < 0 && details.indexOf(')') < 0 && closes == mark.equals("(");
        return plain && details.chars().anyMatch(Character::isLetter) ? details : "";
    }

    /** The one thing that a text names clearly, null where it does not or names others too. */
    private static @Nullable Entry named(Vocabulary vocabulary, Kind kind, String text) {
        var parts = CellParts.of(vocabulary, kind, text);
        if (parts.named().isEmpty()) {
            var match = vocabulary.match(kind, text);
            return match.isClear() ? match.first() : null;
        }
        return parts.named().size() == 1 && parts.unknown().isEmpty() && !parts.weak()
                ? parts.named().get(0)
                : null;
    }

    private static List<Entry> others(Vocabulary vocabulary, Kind kind, String details, Entry named) {
        Set<Entry> others = new LinkedHashSet<>();
        details(details)
                .map(part -> vocabulary.said(kind, part).candidates())
                .filter(candidates -> !candidates.isEmpty() && !candidates.contains(named))
                .forEach(candidates -> others.add(candidates.get(0)));
        return List.copyOf(others);
    }

    /** All that the cell may name, the head's thing first. */
    List<Entry> all() {
        return Stream.concat(Stream.of(named), others.stream()).toList();
    }
}
