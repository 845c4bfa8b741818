package fr.allervers.web.turnout;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.turnout.OfferedSeats;
import fr.allervers.web.account.Asker;
import fr.allervers.web.publication.ShowUps;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The switch by which a quarter offers more seats than there are, as some who are expected do not come. It is on for as
 * long as the quarter is planned with the problem in which seats were raised; nothing else ever raises seats.
 */
@Component
public final class OverBooking {

    /**
     * @param problem id of that in which seats were raised
     * @param before id of the problem that people had chosen before, null where they had chosen none
     */
    private record Switched(String problem, @Nullable String before) {}

    private final Store store;
    private final Quarters quarters;
    private final ShowUps showUps;

    public OverBooking(Store store, Quarters quarters, ShowUps showUps) {
        this.store = store;
        this.quarters = quarters;
        this.showUps = showUps;
    }

    /** True where a quarter is planned with more seats offered than there are. */
    public boolean isOn(Quarter quarter) {
        var planned = quarters.problem(quarter).id();
        return switched(quarter).filter(s -> s.problem.equals(planned)).isPresent();
    }

    /** Raises the seats of a quarter's problem by the shares noted so far; does nothing where none are, or it is on. */
    public void switchOn(Quarter quarter) {
        var rates = showUps.rates();
        if (rates.overall() == null) {
            return;
        }
        store.write(() -> {
            store.lock(store.territory());
            if (!isOn(quarter)) { // whoever clicked twice has switched it on by now
                var before = quarters.chosen(quarter);
                var made = quarters.planWithChanged(quarter, p -> OfferedSeats.in(p, rates));
                keep(quarter, new Switched(made.id(), before));
            }
        });
    }

    /** Plans a quarter with as many seats as there are again; does nothing where it is off. */
    public void switchOff(Quarter quarter) {
        if (isOn(quarter)) {
            var before = switched(quarter).map(Switched::before).orElse(null);
            if (before == null) {
                quarters.planAsTablesAndDemandSay(quarter);
            } else {
                quarters.planWith(quarter, before, Asker.name());
            }
        }
    }

    private Optional<Switched> switched(Quarter quarter) {
        return store.database()
                .sql("select problem, problem_before from over_booking where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query((row, n) -> new Switched(row.getString("problem"), row.getString("problem_before")))
                .optional();
    }

    private void keep(Quarter quarter, Switched switched) {
        store.database()
                .sql("delete from over_booking where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .update();
        store.database()
                .sql("insert into over_booking (territory, quarter, problem, problem_before, author, switched_at)"
                        + " values (:territory, :quarter, :problem, :before, :author, :now)")
                .param("territory", store.territory())
                .param("quarter", quarter.toString())
                .param("problem", switched.problem)
                .param("before", switched.before)
                .param("author", Asker.name())
                .param("now", Moments.of(store.clock().instant()))
                .update();
    }
}
