package fr.allervers.solver.engine;

import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.Roster;
import fr.allervers.solver.model.Schedule;
import fr.allervers.solver.proposal.Proposer;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.draft.Placements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The working solution of a Timefold solver, and the same plan in the arrays of a proposer: reads the one into the other,
 * and turns what the proposer has changed into a move. Both must be changed together: after a move was handed over,
 * the proposer keeps it where Timefold carried it out and drops it otherwise.
 */
final class Mirror {

    private final Translation translation;
    private final Proposer proposer;
    private final Draft draft;
    /** [number of the proposer] */
    private final List<PlannedWorkshop> workshops = new ArrayList<>();

    private final List<Attendees> attendees = new ArrayList<>();

    Mirror(Translation translation, Proposer proposer) {
        this.translation = translation;
        this.proposer = proposer;
        draft = proposer.draft();
    }

    /** Takes the arrays to where the working solution is. */
    void read(Schedule working) {
        proposer.take(placements(working));
    }

    /** The working solution as placements; from now on moves change its workshops. */
    Placements placements(Schedule working) {
        workshops.clear();
        attendees.clear();
        var rosters = new ArrayList<Roster>();
        list(working, true);
        attendees.forEach(a -> rosters.add(a.getRoster()));
        list(working, false);
        return translation.placements(rosters);
    }

    private void list(Schedule working, boolean held) {
        for (var workshop : working.getWorkshops()) {
            if (!workshop.isPinned() && (workshop.getPlacement() != null) == held) {
                workshops.add(workshop);
                attendees.add(working.getAttendees().get(workshop.getOrdinal()));
            }
        }
    }

    /** True where the schedule has a workshop for each that the proposer has opened. */
    boolean hasRoom() {
        return draft.used() <= workshops.size();
    }

    /** What the proposer's last move changes. */
    WorkshopMove lastMove() {
        return move(draft.changed());
    }

    /** All that is different in the arrays from the working solution. */
    WorkshopMove difference() {
        return move(IntStream.range(0, workshops.size()).toArray());
    }

    private WorkshopMove move(int[] changed) {
        var placings = new ArrayList<WorkshopMove.Placing>();
        var servings = new ArrayList<WorkshopMove.Serving>();
        for (int number : changed) {
            var workshop = workshops.get(number);
            var served = attendees.get(number);
            if (draft.isOpen(number)) {
                var placement = placement(number, workshop, placings);
                if (served.getRoster().workshop() != placement
                        || !translation.isServed(draft, number, served.getRoster())) {
                    servings.add(new WorkshopMove.Serving(served, translation.roster(draft, number, placement)));
                }
            } else if (workshop.getPlacement() != null) {
                placings.add(new WorkshopMove.Placing(workshop, null));
                servings.add(new WorkshopMove.Serving(served, Roster.NONE));
            }
        }
        return new WorkshopMove(placings, servings);
    }

    private Placement placement(int number, PlannedWorkshop workshop, List<WorkshopMove.Placing> placings) {
        var now = workshop.getPlacement();
        if (now != null && translation.isAt(draft, number, now)) {
            return now;
        }
        var placement = translation.placement(draft, number, workshop.getOrdinal());
        placings.add(new WorkshopMove.Placing(workshop, placement));
        return placement;
    }
}
