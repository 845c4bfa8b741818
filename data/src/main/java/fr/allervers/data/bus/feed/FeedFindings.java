package fr.allervers.data.bus.feed;

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

    private final List<TravelFinding> listed = new ArrayList<>();
    private final Map<Kind, Integer> counts = new HashMap<>();
    private final Map<Kind, Integer> more = new LinkedHashMap<>();

    /** Something to know that asks for nothing. */
    void notice(String file, @Nullable String column, String key, Object... arguments) {
        listed.add(new TravelFinding(file, 0, column, sentence(key, arguments), true));
    }

    /** Something to know of the archive as a whole, with a text of any length. */
    void notice(String key, String text) {
        listed.add(new TravelFinding(null, 0, null, new Sentence(BUNDLE, key, List.of(text)), true));
    }

    void add(@Nullable String file, long line, @Nullable String column, String key, Object... arguments) {
        add(new TravelFinding(file, line, column, sentence(key, arguments)));
    }

    /** One of many of a kind. */
    void add(TravelFinding finding) {
        var kind = new Kind(finding.file(), finding.sentence().key(), finding.isNotice());
        if (counts.merge(kind, 1, Integer::sum) > LISTED_OF_A_KIND) {
            more.merge(kind, 1, Integer::sum);
        } else {
            listed.add(finding);
        }
    }

    /** Something to know of one row that asks for nothing. */
    void notice(String file, long line, String column, String key, Object... arguments) {
        add(new TravelFinding(file, line, column, sentence(key, arguments), true));
    }

    /** All findings; after them how many more there were of a kind. */
    List<TravelFinding> all() {
        var all = new ArrayList<>(listed);
        more.forEach((kind, count) -> all.add(new TravelFinding(
                kind.file, 0, null, sentence("more", count, sentence("kind." + kind.key)), kind.isNotice)));
        return all;
    }

    TravelRefusedException refusal(@Nullable String file, String key, Object... arguments) {
        add(file, 0, null, key, arguments);
        return new TravelRefusedException(all());
    }

    TravelRefusedException refusal() {
        return new TravelRefusedException(all());
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

    private record Kind(@Nullable String file, String key, boolean isNotice) {}
}
