package fr.allervers.web.publication;

import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change as a row of a table: the workshop, how it was and how it is, part by part, given the rows of both problems.
 *
 * @param commune in which it was held or, where it is new, is
 * @param what theme and audience
 * @param before none where it is new
 * @param now none where it is no longer held
 */
public record ChangeRow(String commune, String what, List<Piece> before, List<Piece> now) {

    /**
     * A session, the place, who holds it, or how many attend.
     *
     * @param differs true where the other side does not say the same
     */
    public record Piece(String text, boolean differs) {}

    /**
     * The row of a change.
     *
     * @param was what is said of workshops of before
     * @param is what is said of workshops of now
     */
    public static ChangeRow of(WorkshopChange change, WorkshopTexts was, WorkshopTexts is) {
        var old = pieces(change.before(), was);
        var now = pieces(change.after(), is);
        var first = change.before();
        return new ChangeRow(
                first == null ? is.commune(change.shown()) : was.commune(first),
                (change.after() == null ? was : is).what(change.shown()),
                against(old, now),
                against(now, old));
    }

    private static List<String> pieces(@Nullable Workshop workshop, WorkshopTexts texts) {
        return workshop == null
                ? List.of()
                : Stream.of(
                                texts.sessions(workshop),
                                List.of(
                                        texts.place(workshop),
                                        texts.say().message("publication.letter.advisor", texts.advisor(workshop)),
                                        texts.say().message("publication.letter.expected", workshop.participants())))
                        .flatMap(List::stream)
                        .toList();
    }

    private static List<Piece> against(List<String> one, List<String> other) {
        return one.stream()
                .map(text -> new Piece(text, !other.isEmpty() && !other.contains(text)))
                .toList();
    }
}
