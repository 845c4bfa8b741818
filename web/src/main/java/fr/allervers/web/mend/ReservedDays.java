package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.WeeksAfter;
import fr.allervers.web.mend.ClosureRows.Closed;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Days of a quarter that workshops put off from the one before take: rows of {@code closures.csv}, by which their rooms are closed
 * and their advisors away for whatever else is planned.
 */
@Component
record ReservedDays(Store store, TerritoryVersions versions, ClosureRows closures, Quarters quarters) {

    /**
     * Within the transaction that takes the mend: writes them into the tables of the present territory, and plans the quarter by them. Rooms and advisors that the tables no
     * longer have are left out.
     *
     * @param quarter into which workshops are put off
     * @param held all workshops of the mend
     * @param said why, in words
     * @throws fr.allervers.data.fault.FaultsException where the tables are not right with it
     */
    void reserve(Quarter quarter, WeeksAfter after, List<Workshop> held, String said) {
        store.lock(store.territory());
        var own = quarters.own(quarter).problem();
        var rooms = own.rooms().stream().map(r -> r.id());
        var advisors = own.advisors().stream().map(a -> a.id());
        var closed = Stream.concat(
                        closed("ROOM", rooms, after.daysInUse(held, Workshop::room)),
                        closed("ADVISOR", advisors, after.daysInUse(held, Workshop::advisor)))
                .toList();
        closures.add(closed, said);
        quarters.planWithGranted(quarter, next -> after.leavingOut(next, held), versions.current(store.territory()));
    }

    private static Stream<Closed> closed(String scope, Stream<String> known, Map<String, Set<LocalDate>> days) {
        return known.flatMap(
                id -> days.getOrDefault(id, Set.of()).stream().sorted().map(day -> new Closed(scope, id, day, day)));
    }
}
