package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.Quarters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The workshops of a quarter's published plan with how many have signed up. */
@Component
public final class SignUpRows {

    private final Store store;
    private final Quarters quarters;
    private final QuarterPlans plans;
    private final SignUps signUps;

    SignUpRows(Store store, Quarters quarters, QuarterPlans plans, SignUps signUps) {
        this.store = store;
        this.quarters = quarters;
        this.plans = plans;
        this.signUps = signUps;
    }

    /** All of them, the first to begin first; none where nothing is published. */
    public List<SignUpRow> of(Quarter quarter) {
        var version = plans.isPublished(quarter) ? plans.of(quarter) : null;
        if (version == null) {
            return List.of();
        }
        var index = quarters.problem(version.problem()).index();
        var counts = signUps.of(quarter);
        var decisions = signUps.decisions(quarter);
        return version.plan().workshops().stream()
                .map(w -> SignUpRow.of(index, w, counts, decisions))
                .sorted(Comparator.comparing(SignUpRow::first).thenComparing(SignUpRow::room))
                .toList();
    }

    /** Those of which somebody has to say today whether they are held. */
    public List<SignUpRow> questions(Quarter quarter) {
        var today = LocalDate.now(store.clock());
        return of(quarter).stream().filter(r -> r.asks(today)).toList();
    }
}
