package fr.allervers.web.plan;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.figures.Trips;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.UnknownWorkshopException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One version of a plan as people read it: its workshops with all that their ids stand for, by date. */
public final class PlanReading {

    private final ProblemIndex index;
    private final List<WorkshopRow> rows;

    /**
     * Looks up what the plan's ids stand for.
     *
     * @throws IllegalArgumentException where the problem does not have one of them
     */
    public PlanReading(ProblemIndex index, PlanVersion version) {
        this.index = index;
        var trips = new Trips(index);
        rows = version.plan().workshops().stream()
                .map(w -> row(version.plan(), w, trips))
                .sorted(comparing(WorkshopRow::first).thenComparing(WorkshopRow::id))
                .toList();
    }

    private WorkshopRow row(Plan plan, Workshop workshop, Trips trips) {
        var room = index.room(workshop.room());
        return new WorkshopRow(
                workshop,
                index.theme(workshop.theme()),
                index.audience(workshop.audience()),
                room,
                index.communeOf(room.commune()),
                index.advisor(workshop.advisor()),
                plan.parts(workshop).stream().map(this::part).toList(),
                PlanFigures.seats(index, workshop),
                PlanFigures.isNearMinimum(index, workshop),
                workshop.participants() == 0 ? plan.cameTo(workshop) : 0,
                trips.of(plan, workshop));
    }

    private WorkshopRow.Part part(Workshop part) {
        var room = index.room(part.room());
        return new WorkshopRow.Part(
                part.sessions(), room, index.communeOf(room.commune()), index.advisor(part.advisor()));
    }

    /** The workshops that a filter shows, by first session. */
    public List<WorkshopRow> workshops(PlanFilter filter) {
        return rows.stream().filter(filter::shows).toList();
    }

    /**
     * The workshop of that id.
     *
     * @throws UnknownWorkshopException where the plan has none
     */
    public WorkshopRow workshop(String id) {
        return rows.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownWorkshopException(id));
    }

    /** The sessions that a filter shows, by date. */
    public List<SessionRow> sessions(PlanFilter filter) {
        var sessions = new ArrayList<SessionRow>();
        for (var row : workshops(filter)) {
            var starts = row.workshop().sessions();
            for (int i = 0; i < starts.size(); i++) {
                sessions.add(new SessionRow(row, starts.get(i), i + 1));
            }
        }
        sessions.removeIf(s -> !filter.shows(s));
        sessions.sort(
                comparing(SessionRow::start).thenComparing(s -> s.workshop().id()));
        return sessions;
    }

    /** The sessions that a filter shows, by the Monday of their week. */
    public SortedMap<LocalDate, List<SessionRow>> weeks(PlanFilter filter) {
        return sessions(filter).stream().collect(groupingBy(SessionRow::week, TreeMap::new, toList()));
    }
}
