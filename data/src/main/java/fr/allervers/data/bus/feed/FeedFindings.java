package fr.allervers.data.bus.feed;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as they are made; of one kind in one file only the first are listed and the others counted. */
final class FeedFindings {

    private static final String BUNDLE = "fr.allervers.data.bus.feed.findings";

    private static final int LISTED_OF_A_KIND = 20;

    private static final int EXCERPT = 60;

    /** Findings without their lines, with these. */
    private final Map<TravelFinding, Lines> listed = new LinkedHashMap<>();

    private final Map<Kind, Integer> counts = new HashMap<>();
    private final Map<Kind, Integer> more = new LinkedHashMap<>();

    /** Something to know that asks for nothing. */
    void notice(String file, @Nullable String column, String key, Object... arguments) {
        list(new TravelFinding(file, 0, column, sentence(key, arguments), true));
    }

    /** Something to know of the archive as a whole, with a text of any length. */
    void notice(String key, String text) {
        list(TravelFinding.notice(new Sentence(BUNDLE, key, List.of(text))));
    }

    void add(@Nullable String file, long line, @Nullable String column, String key, Object... arguments) {
        add(new TravelFinding(file, line, column, sentence(key, arguments)));
    }

    /** One of many of a kind; the same sentence of another line of the same column is told with the first. */
    private void add(TravelFinding finding) {
        var kind = new Kind(finding.file(), finding.sentence().key(), finding.isNotice());
        if (finding.line() > 0 && listed.containsKey(withoutLine(finding))) {
            list(finding);
        } else if (counts.merge(kind, 1, Integer::sum) > LISTED_OF_A_KIND) {
            more.merge(kind, 1, Integer::sum);
        } else {
            list(finding);
        }
    }

    private void list(TravelFinding finding) {
        listed.computeIfAbsent(withoutLine(finding), f -> new Lines()).add(finding.line());
    }

    private static TravelFinding withoutLine(TravelFinding finding) {
        return new TravelFinding(finding.file(), 0, finding.column(), finding.sentence(), finding.isNotice());
    }

    private static TravelFinding withLines(TravelFinding finding, Lines lines) {
        var sentence = lines.count == 1
                ? finding.sentence()
                : new Sentence(BUNDLE, "lines", List.of(finding.sentence(), lines.count - 1, lines.others()));
        return new TravelFinding(finding.file(), lines.some.get(0), finding.column(), sentence, finding.isNotice());
    }

    /** Something to know of one row that asks for nothing. */
    void notice(String file, long line, String column, String key, Object... arguments) {
        add(new TravelFinding(file, line, column, sentence(key, arguments), true));
    }

    /** All findings; after them how many more there were of a kind. */
    List<TravelFinding> all() {
        var all = new ArrayList<TravelFinding>();
        listed.forEach((finding, lines) -> all.add(withLines(finding, lines)));
        more.forEach((kind, count) -> all.add(new TravelFinding(
                kind.file, 0, null, sentence("more", count, sentence("kind." + kind.key)), kind.isNotice)));
        return all;
    }

    TravelRefusedException refusal(@Nullable String file, String key, Object... arguments) {
        add(file, 0, null, key, arguments);
        return new TravelRefusedException(all());
    }

    /** As the other, because of what a library or the system said, which is kept for who looks for the cause. */
    TravelRefusedException refusal(@Nullable String file, String key, Exception cause) {
        var refusal = refusal(file, key);
        refusal.initCause(cause);
        return refusal;
    }

    /** A refusal for what was found until now. */
    TravelRefusedException refusal() {
        return new TravelRefusedException(all());
    }

    /** As the other, because the program itself tripped. */
    TravelRefusedException unforeseen(RuntimeException cause) {
        return TravelRefusedException.unforeseen(all(), cause);
    }

    private static Sentence sentence(String key, Object... arguments) {
        var words = new ArrayList<>();
        for (var argument : arguments) {
            words.add(argument instanceof String text ? excerpt(text) : argument);
        }
        return new Sentence(BUNDLE, key, words);
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }

    /** Lines of a file of which the same is said: the first ones, and how many there are. */
    private static final class Lines {

        private final List<Long> some = new ArrayList<>();
        private int count;

        void add(long line) {
            count++;
            if (some.size() <= LISTED_OF_A_KIND) {
                some.add(line);
            }
        }

        String others() {
            var others = some.stream().skip(1).map(String::valueOf).collect(joining(", "));
            return count > some.size() ? others + "…" : others;
        }
    }

    private record Kind(@Nullable String file, String key, boolean isNotice) {}
}
