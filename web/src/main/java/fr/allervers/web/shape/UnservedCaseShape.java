package fr.allervers.web.shape;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.unserved.Cause;
import fr.allervers.solver.explanation.unserved.Displaced;
import fr.allervers.solver.explanation.unserved.Held;
import fr.allervers.solver.explanation.unserved.Remedy;
import fr.allervers.solver.explanation.unserved.Scarcity;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.solver.explanation.unserved.UnservedWords;
import fr.allervers.solver.explanation.wish.WishFields;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Residents of one demand row without a place, and what would give them one.
 *
 * @param demand id
 * @param who the same with names: commune, theme, audience and means of transport, in the language asked for
 * @param residents how many
 * @param inReach workshops that they could go to, were there seats
 * @param reason the cause in the language asked for
 * @param remedy null where no single change that was tried serves them
 * @param displaced who would lose their place, were they served first
 * @param displacedMessage the same in the language asked for; null where nobody would
 * @param shared workshops of their theme with free seats, as one group with others
 * @param scarcity the sessions that they lack; null where sessions are not what lacks
 * @param further what is said of these two, in the language asked for
 */
public record UnservedCaseShape(
        String demand,
        String who,
        long residents,
        Cause cause,
        int inReach,
        String reason,
        @Nullable RemedyShape remedy,
        List<Displaced> displaced,
        @Nullable String displacedMessage,
        List<SharedShape> shared,
        @Nullable ScarcityShape scarcity,
        List<String> further) {

    /**
     * A workshop with free seats.
     *
     * @param workshop id
     * @param seats free
     * @param mobility id of the means of transport that they would be taken along by; null: audiences are mixed
     */
    public record SharedShape(
            String workshop, long seats, @Nullable String mobility) {}

    /**
     * Sessions that lack.
     *
     * @param besides what must be changed beside a free session, null where a session is enough
     * @param served of the row's residents by these two; 0 where it was not tried
     * @param held by theme and audience, who holds the sessions
     * @param swap the workshops to give up that cost fewest residents their place, null where none serves them
     * @param more a session more and a half-day more of an advisor that serve some of them, each where one was found
     */
    public record ScarcityShape(
            @Nullable WishFields besides,
            long served,
            List<Held> held,
            @Nullable SwapShape swap,
            List<MoreShape> more) {}

    /**
     * A session or a half-day more.
     *
     * @param served of the row's residents
     * @param servedInAll of all residents, more than before
     */
    public record MoreShape(WishFields wish, long served, long servedInAll) {}

    /**
     * Workshops given up.
     *
     * @param workshops ids
     * @param served of the row's residents
     * @param servedInAll of all residents, more than before
     * @param waiting who would lose their place
     */
    public record SwapShape(List<String> workshops, long served, long servedInAll, List<Displaced> waiting) {}

    /**
     * The one change.
     *
     * @param wish what is changed, null where nothing but the plan
     * @param opens where a workshop is opened then, null where there is one already
     * @param first true where others would take the seats, were the row's residents not served before them
     * @param served of the row's residents
     * @param servedInAll of all residents, more than before
     * @param message in the language asked for
     */
    public record RemedyShape(
            @Nullable WishFields wish,
            @Nullable Spot opens,
            boolean first,
            long served,
            long servedInAll,
            String message) {}

    /** The shape of a case in a language. */
    public static UnservedCaseShape of(ProblemIndex index, UnservedCase unserved, Locale language) {
        var words = new UnservedWords(index);
        var displaced = words.displaced(unserved);
        return new UnservedCaseShape(
                unserved.demand().id(),
                words.who(unserved).in(language),
                unserved.residents(),
                unserved.cause(),
                unserved.inReach(),
                words.cause(unserved).in(language),
                remedy(unserved.remedy(), words.remedy(unserved), language),
                unserved.displaced(),
                displaced == null ? null : displaced.in(language),
                unserved.shared().stream()
                        .map(w -> new SharedShape(w.workshop().id(), w.seats(), w.mobility()))
                        .toList(),
                scarcity(unserved.scarcity()),
                Stream.concat(words.further(unserved).stream(), words.more(unserved).stream())
                        .map(w -> w.in(language))
                        .toList());
    }

    private static @Nullable ScarcityShape scarcity(@Nullable Scarcity scarcity) {
        if (scarcity == null) {
            return null;
        }
        var besides = scarcity.besides();
        var swap = scarcity.swap();
        return new ScarcityShape(
                besides == null ? null : besides.fields(),
                scarcity.served(),
                scarcity.held(),
                swap == null
                        ? null
                        : new SwapShape(
                                swap.closed().stream().map(Workshop::id).toList(),
                                swap.served(),
                                swap.servedInAll(),
                                swap.waiting()),
                scarcity.more().stream()
                        .map(m -> new MoreShape(m.wish().fields(), m.served(), m.servedInAll()))
                        .toList());
    }

    private static @Nullable RemedyShape remedy(@Nullable Remedy remedy, @Nullable Sentence sentence, Locale language) {
        if (remedy == null || sentence == null) {
            return null;
        }
        var wish = remedy.wish() == null ? null : remedy.wish().fields();
        return new RemedyShape(
                wish, remedy.spot(), remedy.first(), remedy.served(), remedy.servedInAll(), sentence.in(language));
    }
}
