package fr.allervers.web.quarter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.ContinuityRules;
import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.demand.DemandSum;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.account.Asker;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.KnownTerritories;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The quarters of the present territory that can be planned: the present one and the {@value #AHEAD} after it. What is
 * planned is read from the store each time, as another process may have changed it; what was made of it is remembered.
 */
@Component
public final class Quarters {

    private static final Logger LOG = LoggerFactory.getLogger(Quarters.class);
    private static final int AHEAD = 9;
    private static final int REMEMBERED = 200;

    /** What a quarter's problem is made of. */
    private record Sources(
            String territory,
            int version,
            Quarter quarter,
            PlannedDemand.@Nullable Version demand,
            PastQuarters.@Nullable Past past) {}

    private record Id(String territory, String problem) {}

    private final Store store;
    private final KnownTerritories territories;
    private final Problems problems;
    private final PlannedDemand planned;
    private final PastQuarters past;
    private final Cache<Sources, QuarterProblem> made =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Id, QuarterProblem> kept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param past known to the container only after this, as it reads quarters itself */
    public Quarters(
            Store store,
            KnownTerritories territories,
            Problems problems,
            PlannedDemand planned,
            @Lazy PastQuarters past) {
        this.store = store;
        this.territories = territories;
        this.problems = problems;
        this.planned = planned;
        this.past = past;
    }

    /** Whose quarters these are, by the newest version of its tables. */
    public Territory territory() {
        return territories.present().territory();
    }

    /** Those on offer, the present one first. */
    public List<Quarter> onOffer() {
        return Stream.iterate(Quarter.of(today()), Quarter::next)
                .limit(1L + AHEAD)
                .toList();
    }

    /** By the clock that quarters are on offer by. */
    public LocalDate today() {
        return LocalDate.now(store.clock());
    }

    /** The one that is being prepared now: the one after the present. */
    public Quarter preferred() {
        return onOffer().get(1);
    }

    /**
     * The problem that a quarter is planned with: the one that people chose, or else what the tables make with the demand
     * that it is planned with.
     *
     * @throws UnknownQuarterException where it is not on offer
     */
    public QuarterProblem problem(Quarter quarter) {
        requireOnOffer(quarter);
        return problems.chosen(quarter).map(this::problem).orElseGet(() -> made(quarter));
    }

    /**
     * Plans a quarter with a kept problem from now on, such as that of its draft.
     *
     * @param author who chose it, null where that is not known
     */
    public void planWith(Quarter quarter, String problem, @Nullable String author) {
        problems.choose(quarter, problem, author);
    }

    /** Plans a quarter with what the tables and the demand make from now on. */
    public void planAsTablesAndDemandSay(Quarter quarter) {
        problems.chooseNone(quarter);
    }

    /** Plans a quarter anew with what the tables and the demand make, going on from what counts now of the quarter before. */
    public void planAnew(Quarter quarter) {
        planAsTablesAndDemandSay(quarter);
        past.take(quarter);
    }

    /**
     * Plans a quarter with tables that grant a wish: with what tables and demand make, or, where people chose a problem such
     * as that of a draft, with the same one in which the wish is granted.
     *
     * @param granted the problem with the wish granted
     * @param territoryVersion number of the tables that grant it
     */
    public void planWithGranted(Quarter quarter, UnaryOperator<Problem> granted, int territoryVersion) {
        var chosen = problems.chosen(quarter).map(this::problem).orElse(null);
        if (chosen != null && chosen.territoryVersion() < territoryVersion) {
            plan(chosen, granted.apply(chosen.problem()), territoryVersion);
        }
    }

    /** Plans a quarter with a changed copy of the problem that it is planned with; gives the copy, which is kept. */
    public QuarterProblem planWithChanged(Quarter quarter, UnaryOperator<Problem> change) {
        var before = problem(quarter);
        return plan(before, change.apply(before.problem()), before.territoryVersion());
    }

    private QuarterProblem plan(QuarterProblem before, Problem changed, int territoryVersion) {
        var named = problems.named(changed, false);
        var problem =
                new QuarterProblem(before.quarter(), new ProblemIndex(named), territoryVersion, before.demandVersion());
        problems.keep(problem);
        problems.choose(problem.quarter(), problem.id(), Asker.name());
        return problem;
    }

    /** Id of the problem that people chose to plan a quarter with, null where they chose none. */
    public @Nullable String chosen(Quarter quarter) {
        return problems.chosen(quarter).orElse(null);
    }

    private QuarterProblem made(Quarter quarter) {
        return planned.of(quarter).map(demand -> problem(quarter, demand)).orElseGet(() -> own(quarter));
    }

    /** Another demand makes another problem: its id says so. Tables that changed since must not keep the quarter from being shown. */
    private QuarterProblem problem(Quarter quarter, PlannedDemand.Version demand) {
        var goesOnFrom = past(quarter);
        var own = own(quarter, goesOnFrom);
        return made.get(
                new Sources(store.territory(), own.territoryVersion(), quarter, demand, goesOnFrom),
                sources -> received(own, demand));
    }

    private QuarterProblem received(QuarterProblem own, PlannedDemand.Version demand) {
        try {
            var rows = fitting(own, planned.rows(own.quarter(), demand.number()), demand.estimateOthers());
            var id = "%s-%08x".formatted(own.problem().id(), rows.hashCode());
            var problem = problems.named(own.problem().withId(id).withDemand(rows), true);
            return new QuarterProblem(
                    own.quarter(), new ProblemIndex(problem), own.territoryVersion(), demand.number());
        } catch (FaultsException e) {
            LOG.warn("The demand received for {} no longer fits and is not planned", own.quarter(), e);
            return own;
        }
    }

    /**
     * The problem of a quarter with the territory's own demand.
     *
     * @throws UnknownQuarterException where it is not on offer
     */
    public QuarterProblem own(Quarter quarter) {
        requireOnOffer(quarter);
        return own(quarter, past(quarter));
    }

    private QuarterProblem own(Quarter quarter, PastQuarters.@Nullable Past goesOnFrom) {
        var present = territories.present();
        return made.get(
                new Sources(store.territory(), present.version(), quarter, null, goesOnFrom),
                sources -> made(quarter, present, goesOnFrom));
    }

    private PastQuarters.@Nullable Past past(Quarter quarter) {
        return past.of(quarter).orElse(null);
    }

    private void requireOnOffer(Quarter quarter) {
        if (!onOffer().contains(quarter)) {
            throw new UnknownQuarterException(quarter.toString());
        }
    }

    private QuarterProblem made(
            Quarter quarter, KnownTerritories.Present present, PastQuarters.@Nullable Past goesOnFrom) {
        var own = present.territory().problem(quarter);
        var problem = goesOnFrom == null
                ? problems.named(own, present.isFirst())
                : problems.named(
                        NextQuarter.goingOn(own, past.quarter(quarter, goesOnFrom), ContinuityRules.USUAL), false);
        return new QuarterProblem(quarter, new ProblemIndex(problem), present.version(), null);
    }

    /**
     * What a quarter would be planned with if it were these rows.
     *
     * @param rows received
     * @param estimateOthers whether communes that sent nothing keep their estimate
     * @throws FaultsException where they make no legal problem
     * @throws UnknownQuarterException where the quarter is not on offer
     */
    public List<Demand> fitting(Quarter quarter, List<Demand> rows, boolean estimateOthers) {
        return fitting(own(quarter), rows, estimateOthers);
    }

    private static List<Demand> fitting(QuarterProblem own, List<Demand> rows, boolean estimateOthers) {
        var problem = own.problem();
        var all = estimateOthers ? DemandSum.of(rows, ofOthers(problem, rows)) : rows;
        ProblemCheck.require(problem.withDemand(all));
        return all;
    }

    private static List<Demand> ofOthers(Problem own, List<Demand> rows) {
        var answered = rows.stream().map(Demand::commune).collect(Collectors.toSet());
        return own.demand().stream()
                .filter(d -> !answered.contains(d.commune()))
                .toList();
    }

    /**
     * The problem of that id.
     *
     * @throws UnknownQuarterException where none is kept and no quarter on offer has it
     */
    public QuarterProblem problem(String id) {
        var found = kept(id);
        return found != null ? found : onOffer(id);
    }

    /** The problem of the whole quarter that a problem is of what is left of, once or more often mended; another itself. */
    public QuarterProblem whole(QuarterProblem problem) {
        return problems.mendedFrom(problem.id()).map(id -> whole(problem(id))).orElse(problem);
    }

    /**
     * True where a quarter is now planned with other tables or another demand than a plan of it was made with. Whether it
     * is planned close to what is published changes neither, and nor does a mend.
     *
     * @param planned what the plan was made with
     */
    public boolean hasChangedSince(QuarterProblem planned) {
        var now = problem(planned.quarter());
        return !now.id().equals(planned.id()) && !data(whole(now)).equals(data(whole(planned)));
    }

    private static Problem data(QuarterProblem problem) {
        return problem.problem().withId("").withPublished(List.of()).withPinned(List.of());
    }

    private @Nullable QuarterProblem kept(String id) {
        return kept.get(new Id(store.territory(), id), key -> problems.find(id).orElse(null));
    }

    private QuarterProblem onOffer(String id) {
        return onOffer().stream()
                .flatMap(quarter -> Stream.of(problem(quarter), own(quarter)))
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownQuarterException(id));
    }

    /**
     * Keeps a problem, as what is kept of it needs it after a restart too.
     *
     * @throws UnknownQuarterException where there is none of that id
     */
    public void keep(String id) {
        if (!problems.isKept(id)) {
            var problem = problem(id);
            store.write(() -> {
                problems.keep(problem);
                past.fix(problem.quarter());
            });
        }
    }
}
