package fr.allervers.web.publication;

import fr.allervers.web.language.Say;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What somebody is told of one change.
 *
 * @param kind what the change is for them: the last part of the key of the words that the text begins with
 * @param text a line that names the workshop, and below it where, with whom, and a line a session
 */
record ChangeLine(String kind, String text) {

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
