package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.Roster;
import fr.allervers.solver.model.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move of Timefold's: some workshops are placed, closed or opened, and the residents of the themes and audiences
 * touched are served anew. It holds the new values, made before it is handed over.
 */
public final class WorkshopMove extends AbstractMove<Schedule> {

    record Placing(PlannedWorkshop workshop, @Nullable Placement to) {}

    record Serving(Attendees attendees, Roster to) {}

    private final List<Placing> placings;
    private final List<Serving> servings;

    WorkshopMove(List<Placing> placings, List<Serving> servings) {
        this.placings = placings;
        this.servings = servings;
    }

    boolean isEmpty() {
        return placings.isEmpty() && servings.isEmpty();
    }

    /** True where the plan is as it is after this move, so that Timefold accepted it and carried it out. */
    boolean isDone() {
        return placings.isEmpty()
                ? servings.get(0).attendees().getRoster() == servings.get(0).to()
                : placings.get(0).workshop().getPlacement() == placings.get(0).to();
    }

    /** The move back to how the plan is now. */
    WorkshopMove back() {
        return new WorkshopMove(
                placings.stream()
                        .map(p -> new Placing(p.workshop(), p.workshop().getPlacement()))
                        .toList(),
                servings.stream()
                        .map(s -> new Serving(s.attendees(), s.attendees().getRoster()))
                        .toList());
    }

    /** Carries it out outside of a local search. */
    void carryOut(ScoreDirector<Schedule> director) {
        for (var p : placings) {
            director.beforeVariableChanged(p.workshop(), PlannedWorkshop.PLACEMENT);
            p.workshop().setPlacement(p.to());
            director.afterVariableChanged(p.workshop(), PlannedWorkshop.PLACEMENT);
        }
        for (var s : servings) {
            director.beforeVariableChanged(s.attendees(), Attendees.ROSTER);
            s.attendees().setRoster(s.to());
            director.afterVariableChanged(s.attendees(), Attendees.ROSTER);
        }
    }

    /** Carries it out on a schedule that no solver has. */
    void put() {
        placings.forEach(p -> p.workshop().setPlacement(p.to()));
        servings.forEach(s -> s.attendees().setRoster(s.to()));
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Schedule> director) {
        carryOut(director);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Schedule> director) {
        return true;
    }

    @Override
    public String toString() {
        return placings + " " + servings;
    }
}
