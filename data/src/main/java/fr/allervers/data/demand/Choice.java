package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One possible answer.
 *
 * @param value what {@link Answers} take
 * @param name of the thing or figure, as it stands in the territory; empty where {@code words} say it
 * @param words null where the name says it
 */
public record Choice(String value, String name, @Nullable Sentence words) {

    private static final int OFFERED = 40;

    static Choice of(Entry entry) {
        return new Choice(entry.id(), entry.name(), null);
    }

    /** The likely ones first, then all others of a list, then leaving out. */
    static List<Choice> all(List<Entry> likely, List<Entry> list) {
        var entries = new LinkedHashSet<>(likely);
        entries.addAll(list);
        return Stream.concat(entries.stream().limit(OFFERED).map(Choice::of), Stream.of(word(Answers.LEAVE_OUT)))
                .toList();
    }

    static Choice figure(long figure) {
        return new Choice(Long.toString(figure), Long.toString(figure), null);
    }

    /** One of the words of {@link Answers}. */
    static Choice word(String value) {
        var key = switch (value) {
            case Answers.LEAVE_OUT -> "leave";
            case Answers.ESTIMATE -> "estimate";
            case Answers.WITHOUT_CAR -> "withoutCar";
            default -> value;
        };
        return new Choice(value, "", Words.of("choice." + key));
    }
}
