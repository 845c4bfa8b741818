package fr.allervers.web.publication;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.ResidentMove;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Say;
import java.util.List;
import java.util.Map;
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
     * @param workshop theme and first session, in words
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

    List<ForResidents> of(PlanChanges changes) {
        return Stream.concat(
                        ResidentMove.of(changes).stream().map(this::residents),
                        ResidentMove.newcomers(changes).entrySet().stream()
                                .map(e -> newcomers(e.getKey(), e.getValue())))
                .toList();
    }

    private ForResidents newcomers(Workshop to, Map<String, Long> residents) {
        var what = now.theme(to.theme()).name();
        return new ForResidents(
                what + ", " + is.moment(to.sessions().get(0)),
                residents.values().stream().mapToLong(Long::longValue).sum(),
                is.byCommune(residents),
                newcomers("publication.residents.", what, to),
                SmsText.of(newcomers("publication.sms.", what, to)),
                telephone != null);
    }

    private String newcomers(String keys, String what, Workshop to) {
        return say.message(keys + "new", what, is.when(to), is.place(to), number(keys));
    }

    private ForResidents residents(ResidentMove move) {
        var old = move.change().before();
        if (old == null) {
            throw new IllegalStateException("nobody is disturbed by what is new");
        }
        return new ForResidents(
                before.theme(old.theme()).name() + ", "
                        + was.moment(old.sessions().get(0)),
                move.count(),
                was.byCommune(move.residents()),
                residents("publication.residents.", old, move),
                SmsText.of(residents("publication.sms.", old, move)),
                telephone != null);
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
