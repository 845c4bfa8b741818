package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    /** All of them, the first to begin first; none where nothing is published. */
    public List<SignUpRow> of(Quarter quarter) {
        return of(quarter, plans.ofPublished(quarter));
    }

    private List<SignUpRow> of(Quarter quarter, @Nullable PlanVersion version) {
        if (version == null) {
            return List.of();
        }
        var whole = wholes.of(version);
        var counts = signUps.of(quarter);
        var decisions = signUps.decisions(quarter);
        return whole.plan().workshops().stream()
                .map(w -> SignUpRow.of(whole.index(), whole.plan(), w, counts, decisions))
                .sorted(Comparator.comparing(SignUpRow::first).thenComparing(SignUpRow::room))
                .toList();
    }

    /** Those of which somebody has to say today whether they are held, as far as the published plan still plans them. */
    public List<SignUpRow> questions(Quarter quarter) {
        var version = plans.ofPublished(quarter);
        return questions(of(quarter, version), version);
    }

    /**
     * Those of which somebody has to say today whether they are held.
     *
     * @param all that {@link #of} gave of a quarter
     */
    List<SignUpRow> questions(Quarter quarter, List<SignUpRow> all) {
        return questions(all, all.isEmpty() ? null : plans.ofPublished(quarter));
    }

    private List<SignUpRow> questions(List<SignUpRow> all, @Nullable PlanVersion version) {
        var today = LocalDate.now(store.clock());
        return all.stream()
                .filter(r -> r.asks(today) && version != null && isPlanned(r, version))
                .toList();
    }

    /** False for what was to begin before the plan does. */
    private static boolean isPlanned(SignUpRow row, PlanVersion version) {
        return version.plan().workshops().stream()
                .anyMatch(
                        w -> w.room().equals(row.room()) && w.sessions().get(0).equals(row.first()));
    }
}
