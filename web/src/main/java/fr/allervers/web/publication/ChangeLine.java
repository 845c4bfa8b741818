package fr.allervers.web.publication;

import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.Say;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody is told of one change.
 *
 * @param kind what the change is for them: the last part of the key of the words that the text begins with
 * @param text a line that names the workshop, and below it where, with whom, and a line a session
 * @param first the session that is told first
 * @param commune in which that is held
 */
record ChangeLine(String kind, String text, LocalDateTime first, String commune) {

    /** As they are read: by the first day and hour that each tells of, then by commune. */
    static final Comparator<ChangeLine> BY_DATE =
            Comparator.comparing(ChangeLine::first).thenComparing(ChangeLine::commune, Alphabet.NAMES);

    private static final String ITEM = "- ";

    /** The workshop and what becomes of it. */
    private String head() {
        return text.lines().findFirst().orElse("").substring(ITEM.length());
    }

    /** What some are about, in a few words: the one, or how many there are of each kind. */
    static String about(List<ChangeLine> lines, Say say) {
        if (lines.size() == 1) {
            return lines.get(0).head();
        }
        var kinds = new TreeMap<String, Integer>();
        lines.forEach(l -> kinds.merge(l.kind, 1, Integer::sum));
        return kinds.entrySet().stream()
                .map(k -> say.message("publication.kind." + k.getKey(), k.getValue()))
                .collect(Collectors.joining(", "));
    }
}
