package fr.allervers.web.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The quarters of the territory that can be planned: the present one and the {@value #AHEAD} after it. */
@Component
public final class Quarters {

    private static final int AHEAD = 9;

    private final Territory territory;
    private final Clock clock;
    private final Map<Quarter, QuarterProblem> own = new ConcurrentHashMap<>();
    private final Map<Quarter, QuarterProblem> planned = new ConcurrentHashMap<>();
    private final Map<String, QuarterProblem> earlier = new ConcurrentHashMap<>();
    private final Problems problems;

    public Quarters(Problems problems, Clock clock) {
        this.territory = problems.territory();
        this.problems = problems;
        this.clock = clock;
    }

    /** Whose quarters these are. */
    public Territory territory() {
        return territory;
    }

    /** Those on offer, the present one first. */
    public List<Quarter> onOffer() {
        return Stream.iterate(Quarter.of(LocalDate.now(clock)), Quarter::next)
                .limit(1L + AHEAD)
                .toList();
    }

    /** The one that is being prepared now: the one after the present. */
    public Quarter preferred() {
        return onOffer().get(1);
    }

    /**
     * The problem of a quarter.
     *
     * @throws UnknownQuarterException where it is not on offer
     */
    public QuarterProblem problem(Quarter quarter) {
        var own = own(quarter);
        return planned.getOrDefault(quarter, own);
    }

    /**
     * The problem of a quarter with the territory's own demand.
     *
     * @throws UnknownQuarterException where it is not on offer
     */
    public QuarterProblem own(Quarter quarter) {
        if (!onOffer().contains(quarter)) {
            throw new UnknownQuarterException(quarter.toString());
        }
        return own.computeIfAbsent(quarter, q -> made(q, territory.problem(q), null));
    }

    /**
     * The problem of that id.
     *
     * @throws UnknownQuarterException where no quarter on offer has it
     */
    public QuarterProblem problem(String id) {
        var known = earlier.get(id);
        return known != null
                ? known
                : present(id).or(() -> kept(id)).orElseThrow(() -> new UnknownQuarterException(id));
    }

    /**
     * Keeps a problem, as what is kept of it needs it after a restart too.
     *
     * @throws UnknownQuarterException where there is none of that id
     */
    public void keep(String id) {
        problems.keep(problem(id));
    }

    private Optional<QuarterProblem> kept(String id) {
        var found = problems.find(id);
        found.ifPresent(p -> earlier.put(id, p));
        return found;
    }

    /**
     * Plans a quarter with other demand from now on. Problems of before stay known by their ids, and so do their plans.
     *
     * @param demand null for the territory's own
     * @param version of the received demand, null for the territory's own
     * @throws UnknownQuarterException where the quarter is not on offer
     */
    public QuarterProblem plan(Quarter quarter, @Nullable List<Demand> demand, @Nullable Integer version) {
        earlier.put(problem(quarter).id(), problem(quarter));
        var now = demand == null ? own(quarter) : with(demand, own(quarter), version);
        earlier.put(now.id(), now);
        planned.put(quarter, now);
        return now;
    }

    /** Another demand makes another problem: its id says so, the same one for the same demand. */
    private QuarterProblem with(List<Demand> demand, QuarterProblem own, @Nullable Integer version) {
        var id = "%s-%08x".formatted(own.id(), demand.hashCode());
        return made(own.quarter(), own.problem().withId(id).withDemand(demand), version);
    }

    private QuarterProblem made(Quarter quarter, Problem problem, @Nullable Integer version) {
        return new QuarterProblem(quarter, new ProblemIndex(problems.named(problem)), version);
    }

    private Optional<QuarterProblem> present(String id) {
        return onOffer().stream()
                .map(this::problem)
                .filter(p -> p.id().equals(id))
                .findFirst();
    }
}
