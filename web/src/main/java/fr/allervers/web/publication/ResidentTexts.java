package fr.allervers.web.publication;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.ResidentMove;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.Say;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to tell the residents whose workshop changes, and those who have a place and had none: a longer text and a short message.
 *
 * @param before rows of the problem of the plan before; that of now where there was none
 * @param now rows of the problem of the plan of now
 * @param was what is said of a workshop of before
 * @param is what is said of one of now
 * @param telephone that residents call, as it is written; null where the territory has not said it
 */
public record ResidentTexts(
        Say say,
        ProblemIndex before,
        ProblemIndex now,
        WorkshopTexts was,
        WorkshopTexts is,
        @Nullable String telephone) {

    /**
     * A text for the residents of a workshop of before, or for those who have a place now and had none.
     *
     * @param workshop theme, audience, first session and commune, in words; where another text of the same step has these too, also the room
     *     and what becomes of them, so that no two texts are called the same
     * @param disturbed how many it concerns, by commune, in words
     * @param sms the same as a short message
     * @param isWhole false where the telephone is still to be filled in
     */
    public record ForResidents(
            String workshop, long count, String disturbed, String text, SmsText sms, boolean isWhole) {

        /** Lines that a field needs to show all of it. */
        public long rows() {
            return ChangeTexts.rows(text);
        }
    }

    /** By the day, hour and commune that their titles name. */
    List<ForResidents> of(PlanChanges changes) {
        var moves = ResidentMove.of(changes);
        var newcomers = ResidentMove.newcomers(changes);
        var titles = Stream.concat(
                        moves.stream().map(m -> title(was, old(m))),
                        newcomers.keySet().stream().map(to -> title(is, to)))
                .collect(groupingBy(Function.identity(), counting()));
        return Stream.concat(
                        moves.stream().map(m -> new Told(was, old(m), residents(m, titles))),
                        newcomers.entrySet().stream()
                                .map(e -> new Told(is, e.getKey(), newcomers(e.getKey(), e.getValue(), titles))))
                .sorted(Told.BY_DATE)
                .map(Told::text)
                .toList();
    }

    /** A text with the workshop that its title names. */
    private record Told(WorkshopTexts texts, Workshop workshop, ForResidents text) {

        static final Comparator<Told> BY_DATE = Comparator.comparing(
                        (Told t) -> t.workshop.sessions().get(0))
                .thenComparing(t -> t.texts.commune(t.workshop), Alphabet.NAMES);
    }

    private static String title(WorkshopTexts texts, Workshop workshop) {
        return texts.what(workshop) + ", " + texts.moment(workshop.sessions().get(0)) + ", " + texts.commune(workshop);
    }

    /** A title, with what tells it from others where it is not the only one. */
    private String title(WorkshopTexts texts, Workshop workshop, String fate, Map<String, Long> titles) {
        var title = title(texts, workshop);
        return titles.getOrDefault(title, 1L) == 1
                ? title
                : say.message("publication.residents.title", title, texts.place(workshop), fate);
    }

    private ForResidents newcomers(Workshop to, Map<String, Long> residents, Map<String, Long> titles) {
        var what = now.theme(to.theme()).name();
        return new ForResidents(
                title(is, to, say.message("publication.residents.title.new"), titles),
                residents.values().stream().mapToLong(Long::longValue).sum(),
                is.byCommune(residents),
                newcomers("publication.residents.", what, to),
                SmsText.of(newcomers("publication.sms.", what, to)),
                telephone != null);
    }

    private String newcomers(String keys, String what, Workshop to) {
        return say.message(keys + "new", what, is.when(to), is.place(to), number(keys));
    }

    private static Workshop old(ResidentMove move) {
        var old = move.change().before();
        if (old == null) {
            throw new IllegalStateException("nobody is disturbed by what is new");
        }
        return old;
    }

    private ForResidents residents(ResidentMove move, Map<String, Long> titles) {
        var old = old(move);
        return new ForResidents(
                title(was, old, fate(move), titles),
                move.count(),
                was.byCommune(move.residents()),
                residents("publication.residents.", old, move),
                SmsText.of(residents("publication.sms.", old, move)),
                telephone != null);
    }

    private String fate(ResidentMove move) {
        var to = move.to();
        return to == null
                ? say.message("publication.residents.title.none")
                : say.message(
                        "publication.residents.title.to",
                        is.moment(to.sessions().get(0)),
                        is.place(to));
    }

    /** @param keys what the keys of the messages begin with */
    private String residents(String keys, Workshop old, ResidentMove move) {
        var what = before.theme(old.theme()).name();
        var to = move.to();
        if (to == null) {
            var key = keys + (move.change().after() == null ? "closed" : "lost");
            return say.message(key, what, was.when(old), was.place(old), number(keys));
        }
        var dropped = move.change().dropped();
        if (to.equals(move.change().after()) && !dropped.isEmpty()) {
            return say.message(
                    keys + "shortened",
                    what,
                    is.moments(dropped),
                    is.when(to),
                    is.place(to),
                    number(keys),
                    dropped.size());
        }
        return say.message(
                keys + "moved", what, was.when(old), was.place(old), is.when(to), is.place(to), number(keys));
    }

    private String number(String keys) {
        return telephone == null ? say.message(keys + "number") : telephone;
    }
}
