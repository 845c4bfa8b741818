package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.explanation.Phrase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of a problem that a wish names; a wish that names one there is not is refused. */
record WishLookup(ProblemIndex index) {

    WishLookup(Problem problem) {
        this(new ProblemIndex(problem));
    }

    Commune commune(String code) {
        return row(code, index::communeOf, "wish.no.commune");
    }

    Room room(String id) {
        return row(id, index::room, "wish.no.room");
    }

    Theme theme(String id) {
        return row(id, index::theme, "wish.no.theme");
    }

    Audience audience(String id) {
        return row(id, index::audience, "wish.no.audience");
    }

    MobilityProfile mobility(String id) {
        return row(id, index::mobility, "wish.no.mobility");
    }

    Advisor advisor(String id) {
        return row(id, index::advisor, "wish.no.advisor");
    }

    private static <T> T row(String id, Function<String, T> lookUp, String key) {
        try {
            return lookUp.apply(id);
        } catch (IllegalArgumentException e) {
            throw new ImpossibleWishException(Phrase.of(key, id));
        }
    }

    /** What a wish says, in the order of its kind's fields, as arguments of a sentence: names in the place of ids. */
    Object[] names(Wish wish) {
        var said = wish.fields();
        return wish.kind().fields().stream()
                .flatMap(field -> Stream.ofNullable(field.of(said)).map(value -> name(field, value)))
                .toArray();
    }

    private Object name(WishField field, Object value) {
        var text = value.toString();
        return switch (field) {
            case COMMUNE -> commune(text).name();
            case THEME -> theme(text).name();
            case ROOM -> Phrase.place(index, room(text));
            case ADVISOR -> advisor(text).name();
            case AUDIENCE -> audience(text).name();
            case MOBILITY -> mobility(text).name();
            case DAY -> Phrase.of("day." + text);
            case MODE, FROM, TO, NUMBER -> value;
        };
    }

    /** An id like the one given that no row has. */
    static <T> String unused(String id, List<T> rows, Function<T, String> idOf) {
        var taken = rows.stream().map(idOf).toList();
        var unused = id;
        while (taken.contains(unused)) {
            unused += "-";
        }
        return unused;
    }
}
