package fr.allervers.web.publication;

import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.change.WorkshopChange.Kind;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Say;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says of each change: a line that names the workshop, and below it where, with whom, and a line a session.
 *
 * @param was what is said of a workshop of before
 * @param is what is said of one of now
 * @param first true where nothing was published before, so that nothing is called new
 */
record ChangeLetters(Say say, WorkshopTexts was, WorkshopTexts is, boolean first) {

    private static final String INDENT = "  ";

    /**
     * What is said of one change.
     *
     * @param advisor who reads it and is not told of themselves; null for somebody who is no advisor
     */
    String of(WorkshopChange change, @Nullable String advisor) {
        var old = change.before();
        var now = change.after();
        boolean had = old != null && isOf(old, advisor);
        boolean has = now != null && isOf(now, advisor);
        if (had && has) {
            return both(Objects.requireNonNull(old), Objects.requireNonNull(now), change, advisor);
        }
        return has
                ? begun(Objects.requireNonNull(now), old, advisor)
                : ended(Objects.requireNonNull(old), now, advisor);
    }

    private static boolean isOf(Workshop workshop, @Nullable String advisor) {
        return advisor == null || workshop.advisor().equals(advisor);
    }

    private String begun(Workshop now, @Nullable Workshop old, @Nullable String advisor) {
        var key = first ? "first" : old == null ? "opened" : "taken";
        return head(key, is.what(now), expected(now)) + lines(is, now, advisor, INDENT);
    }

    private String ended(Workshop old, @Nullable Workshop now, @Nullable String advisor) {
        return head(now == null ? "closed" : "given", was.what(old)) + lines(was, old, advisor, INDENT);
    }

    private String both(Workshop old, Workshop now, WorkshopChange change, @Nullable String advisor) {
        if (change.kinds().contains(Kind.ATTENDANCE)) {
            return head("attendance", is.what(now), expected(now), say.number(old.participants()))
                    + lines(is, now, advisor, INDENT);
        }
        return head("changed", is.what(now), expected(now))
                + "\n" + INDENT + say.message("publication.letter.before") + lines(was, old, advisor, INDENT + INDENT)
                + "\n" + INDENT + say.message("publication.letter.now") + lines(is, now, advisor, INDENT + INDENT);
    }

    private String head(String key, Object... arguments) {
        return say.message("publication.letter." + key, arguments);
    }

    private String expected(Workshop workshop) {
        return workshop.participants() == 0
                ? say.message("publication.letter.cutShort")
                : say.message("publication.letter.expected", workshop.participants());
    }

    private String lines(WorkshopTexts texts, Workshop workshop, @Nullable String advisor, String indent) {
        return texts.parts(workshop).stream()
                .flatMap(part -> part(texts, part, advisor))
                .map(line -> "\n" + indent + line)
                .collect(Collectors.joining());
    }

    private Stream<String> part(WorkshopTexts texts, Workshop part, @Nullable String advisor) {
        var with = part.advisor().equals(advisor)
                ? List.<String>of()
                : List.of(say.message("publication.letter.advisor", texts.advisor(part)));
        return Stream.of(List.of(texts.place(part)), with, texts.sessions(part)).flatMap(List::stream);
    }
}
