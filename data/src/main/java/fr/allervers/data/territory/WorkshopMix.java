package fr.allervers.data.territory;

import fr.allervers.data.problem.Theme;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many workshops of each wish the advisors' sessions suffice for: one after the other goes to the wish that has
 * fewest for its weight (Sainte-Laguë's divisors 1, 3, 5 ...), as long as the sessions last.
 */
final class WorkshopMix {

    private final List<Need> wishes;
    private final int[] workshops;

    /** @param sessions that the workshops may use in all */
    WorkshopMix(List<Need> wishes, int sessions) {
        this.wishes = wishes;
        this.workshops = new int[wishes.size()];
        int left = sessions;
        for (var next = next(left); next != null; next = next(left)) {
            workshops[next]++;
            left -= wishes.get(next).theme().sessions();
        }
    }

    private @Nullable Integer next(int sessionsLeft) {
        return IntStream.range(0, workshops.length)
                .filter(i -> wishes.get(i).weight() > 0)
                .filter(i -> wishes.get(i).theme().sessions() <= sessionsLeft)
                .boxed()
                .reduce((a, b) -> urgency(b) > urgency(a) ? b : a)
                .orElse(null);
    }

    private double urgency(int i) {
        var wish = wishes.get(i);
        return wish.weight() / wish.theme().maxParticipants() / (2 * workshops[i] + 1);
    }

    /** Seats in the workshops of one wish. */
    int seats(int wish) {
        return workshops[wish] * wishes.get(wish).theme().maxParticipants();
    }

    /** Seats in all workshops. */
    int seats() {
        return IntStream.range(0, workshops.length).map(this::seats).sum();
    }

    /** Sessions of all workshops. */
    int sessions() {
        return IntStream.range(0, workshops.length)
                .map(i -> workshops[i] * wishes.get(i).theme().sessions())
                .sum();
    }

    /**
     * One theme for one audience.
     *
     * @param weight relative number of residents who would come in this quarter, 0 or more
     * @param priority of its demand, 1 or more
     */
    record Need(AudienceRow audience, Theme theme, double weight, int priority) {}
}
