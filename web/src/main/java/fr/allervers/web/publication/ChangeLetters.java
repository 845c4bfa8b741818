package fr.allervers.web.publication;

import fr.allervers.data.change.ResidentMove;
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
     * Who reads it: an advisor, who is not told of themselves, or a town hall, which is told how many come from its commune.
     *
     * @param advisor id, null for a town hall
     * @param commune INSEE code, null for an advisor
     */
    private record Reader(
            @Nullable String advisor, @Nullable String commune) {

        boolean has(@Nullable Workshop workshop) {
            return workshop != null && (advisor == null || workshop.advisor().equals(advisor));
        }

        /** Whether it has what is told of for the first time: of a series that was handed over, whoever holds some of it has it. */
        boolean hasSome(WorkshopTexts texts, @Nullable Workshop workshop) {
            return workshop != null && texts.parts(workshop).stream().anyMatch(this::has);
        }
    }

    /** What an advisor is told of one change. */
    ChangeLine forAdvisor(WorkshopChange change, String advisor) {
        return of(change, new Reader(advisor, null));
    }

    /**
     * What a commune's town hall is told of one change.
     *
     * @param commune its INSEE code
     * @param moves what happens to residents who attended the workshop
     */
    ChangeLine forTownHall(WorkshopChange change, String commune, List<ResidentMove> moves) {
        var line = of(change, new Reader(null, commune));
        var gone = moves.stream()
                .filter(m -> m.to() == null || !m.to().equals(change.after()))
                .filter(m -> m.residents().containsKey(commune))
                .map(m -> "\n" + INDENT
                        + gone(m, Objects.requireNonNull(m.residents().get(commune))))
                .collect(Collectors.joining());
        return new ChangeLine(line.kind(), line.text() + gone, line.first(), line.commune());
    }

    /** Where residents of a commune have their place now who left a workshop. */
    private String gone(ResidentMove move, long residents) {
        var to = move.to();
        return to == null
                ? say.message("publication.letter.stays", residents)
                : say.message("publication.letter.goes", residents, is.what(to), is.when(to), is.place(to));
    }

    private String kind(WorkshopChange change, Reader reader) {
        if (reader.has(change.before()) && reader.has(change.after())) {
            return change.kinds().contains(Kind.ATTENDANCE) ? "attendance" : "changed";
        }
        if (isNew(change, reader)) {
            return first ? "first" : change.before() == null ? "opened" : "taken";
        }
        return change.after() == null ? "closed" : "given";
    }

    /** Whether the reader has it and had it not. */
    private boolean isNew(WorkshopChange change, Reader reader) {
        var old = change.before();
        return old == null ? reader.hasSome(is, change.after()) : !reader.has(old) && reader.has(change.after());
    }

    private ChangeLine of(WorkshopChange change, Reader reader) {
        var kind = kind(change, reader);
        boolean isNew = isNew(change, reader);
        var told = Objects.requireNonNull(isNew ? change.after() : change.before());
        var commune = (isNew ? is : was).commune(told);
        return new ChangeLine(kind, text(kind, change, reader), told.sessions().get(0), commune);
    }

    private String text(String kind, WorkshopChange change, Reader reader) {
        var old = change.before();
        var now = change.after();
        if (reader.has(old) && reader.has(now)) {
            return both(kind, Objects.requireNonNull(old), Objects.requireNonNull(now), change, reader);
        }
        return isNew(change, reader)
                ? head(kind, is.what(Objects.requireNonNull(now)), expected(now, reader))
                        + lines(is, now, reader, INDENT)
                : head(kind, was.what(Objects.requireNonNull(old))) + lines(was, old, reader, INDENT);
    }

    private String both(String kind, Workshop old, Workshop now, WorkshopChange change, Reader reader) {
        if (kind.equals("attendance")) {
            return head(kind, is.what(now), expected(now, reader), before(old, now, change, reader))
                    + lines(is, now, reader, INDENT);
        }
        return head(kind, is.what(now), expected(now, reader))
                + dropped(change)
                + "\n" + INDENT + say.message("publication.letter.before") + lines(was, old, reader, INDENT + INDENT)
                + "\n" + INDENT + say.message("publication.letter.now") + lines(is, now, reader, INDENT + INDENT);
    }

    private String dropped(WorkshopChange change) {
        var dropped = change.dropped();
        return dropped.isEmpty() ? "" : "\n" + INDENT + say.message("publication.letter.dropped", is.moments(dropped));
    }

    private String head(String key, Object... arguments) {
        return say.message("publication.letter." + key, arguments);
    }

    private String expected(Workshop workshop, Reader reader) {
        var all = is.expected(workshop);
        if (reader.commune() == null || workshop.participants() == 0) {
            return all;
        }
        long own = is.residents(workshop, reader.commune());
        return own == workshop.participants()
                ? say.message("publication.letter.expected.all", all)
                : say.message("publication.letter.expected.own", all, own);
    }

    /** Of a commune counted back from who attends now: rows of demand of before may be gone from what is left of a quarter. */
    private String before(Workshop old, Workshop now, WorkshopChange change, Reader reader) {
        var all = say.number(old.participants());
        var commune = reader.commune();
        if (commune == null) {
            return all;
        }
        long own = is.residents(now, commune)
                - change.gained().getOrDefault(commune, 0L)
                + change.lost().getOrDefault(commune, 0L);
        return say.message("publication.letter.before.own", all, own);
    }

    private String lines(WorkshopTexts texts, Workshop workshop, Reader reader, String indent) {
        return texts.parts(workshop).stream()
                .flatMap(part -> part(texts, part, reader))
                .map(line -> "\n" + indent + line)
                .collect(Collectors.joining());
    }

    private Stream<String> part(WorkshopTexts texts, Workshop part, Reader reader) {
        var with = part.advisor().equals(reader.advisor())
                ? List.<String>of()
                : List.of(say.message("publication.letter.advisor", texts.advisor(part)));
        return Stream.of(List.of(texts.place(part)), with, texts.sessions(part)).flatMap(List::stream);
    }
}
