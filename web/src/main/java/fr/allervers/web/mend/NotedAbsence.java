package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Period;
import fr.allervers.web.mend.ClosureRows.Closed;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** An absence of which a mend is taken: written into {@code closures.csv}, so that whatever is planned later is planned around it. */
@Component
record NotedAbsence(Store store, ClosureRows closures, Quarters quarters) {

    /**
     * Within the transaction that takes the mend: writes the absence that an event is into the tables of the present territory. Another event,
     * an advisor whom the tables no longer have and days that they have already write nothing.
     *
     * @param said why, in words
     * @return true where a version of the tables was made
     * @throws fr.allervers.data.fault.FaultsException where the tables are not right with it
     */
    boolean note(Quarter quarter, EventFields event, String said) {
        var advisor = event.advisor();
        var first = event.from();
        if (event.kind() != EventKind.ADVISOR_ABSENT || advisor == null || first == null) {
            return false;
        }
        var last = Objects.requireNonNullElse(event.to(), first);
        store.lock(store.territory());
        boolean isToNote = quarters.own(quarter).problem().advisors().stream()
                .anyMatch(a -> a.id().equals(advisor) && !isAway(a.absent(), first, last));
        if (isToNote) {
            closures.add(List.of(new Closed("ADVISOR", advisor, first, last)), said);
        }
        return isToNote;
    }

    private static boolean isAway(List<Period> absent, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).allMatch(day -> Period.anyHolds(absent, day));
    }
}
