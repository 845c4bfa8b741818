package fr.allervers.solver.model;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.compiled.LegTimes;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A problem as the planning model wants it: every fact made once, however many schedules are made of it. */
public final class ProblemFacts {

    private final ProblemIndex index;
    private final Map<List<String>, LegTimes> legs = new HashMap<>();
    private final Map<String, RoomFact> rooms = new LinkedHashMap<>();
    private final Map<String, AdvisorFact> advisors = new LinkedHashMap<>();
    private final Map<String, DemandFact> demand = new LinkedHashMap<>();
    private final List<DemandFact> rows;
    private final Map<List<String>, KindFact> kinds = new HashMap<>();
    private final List<PublishedWorkshop> published;
    private final List<HostCommune> hostCommunes;

    /** @param problem as it came through the reader */
    public ProblemFacts(Problem problem) {
        index = new ProblemIndex(problem);
        problem.rooms().forEach(r -> rooms.put(r.id(), fact(r)));
        problem.advisors().forEach(a -> advisors.put(a.id(), fact(a)));
        problem.demand().forEach(d -> demand.put(d.id(), fact(d)));
        rows = List.copyOf(demand.values());
        addKinds(problem);
        var pinned = new HashSet<>(problem.pinned());
        published = problem.published().stream()
                .map(w -> new PublishedWorkshop(w, pinned.contains(w.id())))
                .toList();
        hostCommunes = problem.presenceCommunes().stream()
                .map(c -> new HostCommune(index.commune(c.code()), c.code(), c.name(), c.presence()))
                .toList();
    }

    private void addKinds(Problem problem) {
        var seriesBySessions = new HashMap<Integer, Map<LocalDateTime, SessionSeries>>();
        for (var theme : problem.themes()) {
            var series = seriesBySessions.computeIfAbsent(theme.sessions(), this::allSeries);
            for (var audience : problem.audiences()) {
                var fact = new KindFact(theme, audience, audience.availability(), series);
                kinds.put(List.of(theme.id(), audience.id()), fact);
            }
        }
    }

    private RoomFact fact(Room room) {
        int commune = index.commune(room.commune());
        return new RoomFact(rooms.size(), room, commune, communeName(commune), room.availability());
    }

    private AdvisorFact fact(Advisor advisor) {
        int base = index.commune(advisor.base());
        var rules = problem().rules();
        return new AdvisorFact(
                advisors.size(),
                advisor,
                base,
                communeName(base),
                advisor.availability(),
                legs(List.of(rules.advisorMode())),
                rules.setupMinutes());
    }

    private DemandFact fact(Demand row) {
        int commune = index.commune(row.commune());
        var profile = index.mobility(row.mobility());
        return new DemandFact(
                demand.size(),
                row,
                profile,
                commune,
                communeName(commune),
                legs(profile.modes()),
                problem().rules().excessFactor());
    }

    private LegTimes legs(List<String> modes) {
        return legs.computeIfAbsent(modes, m -> new LegTimes(problem(), m));
    }

    public Problem problem() {
        return index.problem();
    }

    /** In the order of the problem. */
    public List<DemandFact> demand() {
        return rows;
    }

    /** In the order of the problem. */
    public List<RoomFact> rooms() {
        return List.copyOf(rooms.values());
    }

    /** In the order of the problem. */
    public List<AdvisorFact> advisors() {
        return List.copyOf(advisors.values());
    }

    public List<PublishedWorkshop> published() {
        return published;
    }

    public List<HostCommune> hostCommunes() {
        return hostCommunes;
    }

    /** What the rules look at beside the workshops: all facts there are, of a whole plan. */
    public List<Object> all() {
        return with(demand(), hostCommunes, published);
    }

    /** The facts for the plan of a part: its own demand, communes and published workshops, and all else. */
    public List<Object> with(List<DemandFact> rows, List<HostCommune> communes, List<PublishedWorkshop> ofPublished) {
        return Stream.of(rows, communes, ofPublished, problem().habits())
                .<Object>flatMap(List::stream)
                .toList();
    }

    String communeName(int commune) {
        return problem().communes().get(commune).name();
    }

    /** @throws IllegalArgumentException where the problem has no such room */
    public RoomFact room(String id) {
        return requireNonNull(rooms.get(index.room(id).id()));
    }

    /** @throws IllegalArgumentException where the problem has no such advisor */
    public AdvisorFact advisor(String id) {
        return requireNonNull(advisors.get(index.advisor(id).id()));
    }

    /** @throws IllegalArgumentException where the problem has no such demand */
    public DemandFact demand(String id) {
        return requireNonNull(demand.get(index.demand(id).id()));
    }

    /** @throws IllegalArgumentException where the problem has no such theme or audience */
    public KindFact kind(String theme, String audience) {
        return requireNonNull(kinds.get(
                List.of(index.theme(theme).id(), index.audience(audience).id())));
    }

    /**
     * Where a workshop of a plan stands, allowed or not.
     *
     * @param ordinal it gets
     * @param speaksForId false where a later one has the same id
     * @throws IllegalArgumentException where it names an id the problem does not have
     */
    public Placement placement(int ordinal, Workshop workshop, boolean speaksForId) {
        var kind = kind(workshop.theme(), workshop.audience());
        return new Placement(
                ordinal,
                workshop.id(),
                speaksForId,
                kind,
                kind.seriesOf(workshop.sessions()),
                room(workshop.room()),
                advisor(workshop.advisor()));
    }

    /**
     * Who attends a workshop of a plan, allowed or not.
     *
     * @throws IllegalArgumentException where it names an id the problem does not have
     */
    public Roster roster(Placement placement, Workshop workshop) {
        return new Roster(
                placement,
                workshop.attendance().stream()
                        .map(a -> Share.of(placement, demand(a.demand()), a.residents()))
                        .toList());
    }

    private Map<LocalDateTime, SessionSeries> allSeries(int sessions) {
        return problem().starts().stream()
                .distinct()
                .map(first -> index.series(first, sessions))
                .filter(starts -> !starts.isEmpty())
                .collect(toMap(starts -> starts.get(0), starts -> new SessionSeries(starts, true)));
    }
}
