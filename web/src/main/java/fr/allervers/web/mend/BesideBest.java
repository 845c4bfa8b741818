package fr.allervers.web.mend;

import fr.allervers.web.language.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mend does otherwise than the best one, by the figures that are shown, in words ({@code mend.beside.…}). Dates are compared
 * where it leaves no more without a place, travel where both leave as many, both where both hold as many sessions: who loses theirs keeps no date
 * and travels nowhere.
 *
 * @param better each figure in which it is better than the best
 * @param worse each in which it is worse
 * @param seatsFewer whether it leaves more without a place than the best
 * @param sessionsFewer whether more lose a session than by the best
 * @param after why it is ranked after the best all the same, a sentence; null where a figure that is worse says that
 */
record BesideBest(
        List<String> better,
        List<String> worse,
        boolean seatsFewer,
        boolean sessionsFewer,
        @Nullable String after) {

    private static final int TENTHS = 10;

    static BesideBest of(MendView mend, MendView best, Say say) {
        var better = new ArrayList<String>();
        var worse = new ArrayList<String>();
        figures(mend, best).filter(f -> f.more != 0).forEach(f -> {
            long by = Math.abs(f.more);
            var words = say.message(
                    "mend.beside." + f.key + (f.more < 0 ? ".less" : ".more"),
                    by,
                    say.decimal((double) by / TENTHS),
                    say.hours(by));
            (f.more < 0 ? better : worse).add(words);
        });
        boolean isUnseen = worse.isEmpty() && !better.isEmpty();
        var after = mend.isPutOff() || isUnseen ? after(mend, best, say) : null;
        return new BesideBest(
                better, worse, mend.more() > best.more(), mend.sessionsFewer() > best.sessionsFewer(), after);
    }

    /** By the order of mends, of one that by no figure that is shown is worse, or that is last whatever they are. */
    private static String after(MendView mend, MendView best, Say say) {
        long dates = mend.dateShift().newDates() - best.dateShift().newDates();
        long days = mend.dateShift().residentDays() - best.dateShift().residentDays();
        if (mend.isPutOff()) {
            return say.message("mend.beside.after.putOff");
        } else if (mend.weighted() > best.weighted()) {
            return say.message("mend.beside.after.placeless");
        } else if (dates > 0) {
            return say.message("mend.beside.after.dates", dates);
        }
        return days > 0 ? say.message("mend.beside.after.days", days) : say.message("mend.beside.after.cost");
    }

    /** @param more how much more than the best, where less is better */
    private record Figure(String key, long more) {}

    private static Stream<Figure> figures(MendView mend, MendView best) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("placeless", mend.more() - best.more()));
        figures.add(new Figure("sessions", mend.sessionsFewer() - best.sessionsFewer()));
        figures.add(new Figure("disturbed", mend.disturbed() - best.disturbed()));
        boolean holdsAsMany = mend.sessionsFewer() == best.sessionsFewer();
        if (mend.more() <= best.more() && holdsAsMany) {
            figures.add(new Figure(
                    "shift", mend.dateShift().longest() - best.dateShift().longest()));
        }
        figures.add(new Figure("advisor", mend.withAnotherAdvisor() - best.withAnotherAdvisor()));
        if (mend.more() == best.more() && holdsAsMany) {
            figures.add(new Figure("minutes", mend.tenths() - best.tenths()));
            figures.add(new Figure("driving", mend.driving() - best.driving()));
        }
        return figures.stream();
    }

    private String key() {
        if (better.isEmpty()) {
            return seatsFewer ? "fewer" : sessionsFewer ? "shorter" : "worse";
        }
        return worse.isEmpty() ? "better" : "both";
    }

    /** It in a sentence or two; empty where no figure tells them apart. */
    Optional<String> words(MendView best, Say say) {
        if (better.isEmpty() && worse.isEmpty()) {
            return wordsAfter();
        }
        var words =
                say.message("mend.beside." + key(), best.letter(), String.join(", ", better), String.join(", ", worse));
        return Optional.of(after == null ? words : words + " " + after);
    }

    /** Of one that is said to be the best at something, why it is ranked after the best; empty where a figure says that. */
    Optional<String> wordsAfter() {
        return Optional.ofNullable(after);
    }
}
