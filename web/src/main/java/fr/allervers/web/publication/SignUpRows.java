package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The workshops of a quarter's published plan with how many have signed up. */
@Component
public final class SignUpRows {

    private final Store store;
    private final QuarterPlans plans;
    private final WholeVersions wholes;
    private final SignUps signUps;

    SignUpRows(Store store, QuarterPlans plans, WholeVersions wholes, SignUps signUps) {
        this.store = store;
        this.plans = plans;
        this.wholes = wholes;
        this.signUps = signUps;
    }

    /**
     * All of a quarter, as it was read at once.
     *
     * @param published its plan, null where nothing is published
     * @param all the first to begin first
     * @param questions those of which somebody has to say today whether they are held, as far as the plan still plans them
     */
    record Read(
            @Nullable PlanVersion published,
            Map<SessionKey, Integer> counts,
            List<SignUpRow> all,
            List<SignUpRow> questions) {}

    /** All of them, the first to begin first; none where nothing is published. */
    public List<SignUpRow> of(Quarter quarter) {
        return read(quarter).all();
    }

    /** All of them with what they were read from. */
    Read read(Quarter quarter) {
        var version = plans.ofPublished(quarter);
        if (version == null) {
            return new Read(null, Map.of(), List.of(), List.of());
        }
        var whole = wholes.of(version);
        var counts = signUps.of(quarter);
        var decisions = signUps.decisions(quarter);
        var all = whole.plan().workshops().stream()
                .map(w -> SignUpRow.of(whole.index(), whole.plan(), w, counts, decisions))
                .sorted(Comparator.comparing(SignUpRow::first).thenComparing(SignUpRow::room))
                .toList();
        return new Read(version, counts, all, questions(all, version));
    }

    /** Those of which somebody has to say today whether they are held, as far as the published plan still plans them. */
    public List<SignUpRow> questions(Quarter quarter) {
        return read(quarter).questions();
    }

    private List<SignUpRow> questions(List<SignUpRow> all, PlanVersion version) {
        var today = LocalDate.now(store.clock());
        return all.stream().filter(r -> r.asks(today) && isPlanned(r, version)).toList();
    }

    /** False for what was to begin before the plan does. */
    private static boolean isPlanned(SignUpRow row, PlanVersion version) {
        return version.plan().workshops().stream()
                .anyMatch(
                        w -> w.room().equals(row.room()) && w.sessions().get(0).equals(row.first()));
    }
}
