package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.RefusedRooms;
import fr.allervers.web.publication.RoomRow;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Events that are known already and touch the published plan: absences that advisors declared, rooms that were refused,
 * demand that was received since. */
@Component
record MendSuggestions(
        Store store,
        Quarters quarters,
        Publications publications,
        Absences absences,
        RefusedRooms refusedRooms,
        ReceivedLate late,
        Say say) {

    /** An event with its words, to be asked for with one click. */
    record Suggestion(EventFields event, String words) {}

    /** The quarter to begin with: the present one where something of it is published, else the one being prepared. */
    Quarter quarter() {
        var present = quarters.onOffer().get(0);
        return publications.current(present) == null ? quarters.preferred() : present;
    }

    List<Suggestion> of(QuarterProblem quarter, PlanVersion version) {
        var published = version.plan();
        var today = LocalDate.now(store.clock());
        var absent = absences.all().stream()
                .filter(a -> touches(a, published, today))
                .map(a -> absent(a, today));
        var refused = refusedRooms.of(quarter.quarter(), version).stream()
                .filter(r ->
                        !r.sessions().get(r.sessions().size() - 1).toLocalDate().isBefore(today))
                .map(r -> refused(r, today));
        var known = Stream.concat(absent, refused)
                .filter(e -> e.fault(quarter.problem(), List.of()) == null)
                .map(e -> new Suggestion(e, e.sentence(quarter.index(), say)));
        return Stream.concat(known, received(quarter, version).stream()).toList();
    }

    /** The demand received since a version was made, as an event; empty where the version knows all of it. */
    Optional<Suggestion> received(QuarterProblem quarter, PlanVersion version) {
        var today = LocalDate.now(store.clock());
        var first = quarter.problem().starts().get(0).toLocalDate();
        var from = today.isBefore(first) ? first : today;
        return late.newest(version).flatMap(number -> {
            var since = late.since(version, number, from);
            return ReceivedWords.of(quarter.index(), since.rows(), since.fewer(), say)
                    .map(words -> new Suggestion(EventFields.received(number, from), words));
        });
    }

    private static boolean touches(Absence absence, Plan published, LocalDate today) {
        return published.workshops().stream()
                .filter(w -> w.advisor().equals(absence.advisor()))
                .flatMap(w -> w.sessions().stream())
                .anyMatch(s -> absence.has(s.toLocalDate()) && !s.toLocalDate().isBefore(today));
    }

    private static EventFields absent(Absence a, LocalDate today) {
        var first = a.first().isBefore(today) ? today : a.first();
        return EventFields.absent(a.advisor(), first, a.last());
    }

    private static EventFields refused(RoomRow row, LocalDate today) {
        var first = row.sessions().get(0).toLocalDate();
        return EventFields.refused(row.room().id(), first.isBefore(today) ? today : first);
    }
}
