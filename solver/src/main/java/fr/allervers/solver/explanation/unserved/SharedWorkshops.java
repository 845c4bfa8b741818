package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.stream.Stream;

/** Search for free seats that residents without a place could take as one group with others. */
record SharedWorkshops(Plan plan, Attendability attendability) {

    /** Seats among another audience first, then those that a lift by another means of transport leads to. */
    List<SharedWorkshop> of(Demand row) {
        var free = plan.workshops().stream()
                .filter(w -> w.theme().equals(row.theme()) && seats(w) > 0 && attendability.hasAccess(row, w))
                .sorted(comparingLong(w -> -Math.min(seats(w), row.residents())))
                .toList();
        var mixed = free.stream()
                .filter(w -> !w.audience().equals(row.audience()) && attendability.isInReach(row, w))
                .map(w -> new SharedWorkshop(w, seats(w), null));
        return Stream.concat(mixed, lifts(row, free)).toList();
    }

    private Stream<SharedWorkshop> lifts(Demand row, List<Workshop> free) {
        var alike =
                free.stream().filter(w -> w.audience().equals(row.audience())).toList();
        return attendability.index().problem().mobility().stream()
                .filter(m -> !m.id().equals(row.mobility()) && !m.stepFree())
                .flatMap(m -> alike.stream()
                        .filter(w -> attendability.isInReach(row.withMobility(m.id()), w))
                        .map(w -> new SharedWorkshop(w, seats(w), m.id())));
    }

    private long seats(Workshop workshop) {
        var index = attendability.index();
        return index.theme(workshop.theme()).seatsIn(index.room(workshop.room())) - workshop.participants();
    }
}
