package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.ContinuityRules;
import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.plan.Plan;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.demand.NewestDemand;
import fr.allervers.web.job.Job;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.DraftProblems;
import fr.allervers.web.quarter.PastQuarters;
import fr.allervers.web.quarter.Problems;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The draft of a quarter from what is in the store: the territory's tables, the plan that counts of the quarter before with
 * the attendance noted of it, and the demand received since. Nothing of it is kept before its end, and it publishes nothing.
 */
@Component
public final class QuarterBatch {

    private final Store store;
    private final Quarters quarters;
    private final DraftProblems problems;
    private final NewestDemand demand;
    private final QuarterPlans plans;
    private final PlanVersions versions;
    private final NotedAttendance attendance;
    private final Drafts drafts;

    public QuarterBatch(
            Store store,
            Quarters quarters,
            DraftProblems problems,
            NewestDemand demand,
            QuarterPlans plans,
            PlanVersions versions,
            NotedAttendance attendance) {
        this.store = store;
        this.quarters = quarters;
        this.problems = problems;
        this.demand = demand;
        this.plans = plans;
        this.versions = versions;
        this.attendance = attendance;
        this.drafts = new Drafts(store);
    }

    /** The drafts of what is in a store, where there is no application. */
    public static QuarterBatch of(Store store) {
        var territories = new KnownTerritories(store, new TerritoryVersions(store));
        var problems = new Problems(store);
        var demand = new NewestDemand(store);
        var quarters = new Quarters(store, territories, problems, demand.planned(), new PastQuarters.None());
        var versions = new PlanVersions(store, quarters);
        var publications = new Publications(store);
        var published = new PublishedSessions(store, publications, versions, quarters, new MendedProblems(store));
        return new QuarterBatch(
                store,
                quarters,
                new DraftProblems(problems, territories),
                demand,
                new QuarterPlans(store, quarters, versions, publications),
                versions,
                new NotedAttendance(published, new AttendanceNotes(store)));
    }

    /**
     * Puts the problem of a quarter together.
     *
     * @throws fr.allervers.data.fault.FaultsException where the territory and the received demand make no legal problem
     */
    public PreparedDraft prepare(Quarter quarter, DraftSearch search) {
        var before = plans.of(quarter.previous());
        var past = before == null ? null : attendance.of(quarter.previous(), before.id(), plans.quarter(before));
        var received = demand.of(quarter);
        var next = NextQuarter.of(quarters.territory(), quarter, past, received.rows(), ContinuityRules.USUAL);
        ProblemCheck.require(next.problem());
        var named = new NextQuarter(problems.named(next.problem()), next.demand(), next.habits(), next.turns());
        return new PreparedDraft(quarter, named, before, received.version(), search, List.of());
    }

    /** The draft that was made of the same before; empty where none was. */
    public Optional<Draft> find(PreparedDraft prepared) {
        return drafts.find(store.territory(), prepared.quarter(), prepared.inputs());
    }

    /** The newest draft of a quarter; empty where there is none. */
    public Optional<Draft> newest(Quarter quarter) {
        return drafts.newest(store.territory(), quarter);
    }

    /** The draft that a job of drafting made; empty where it made none, or there is none of that number any more. */
    Optional<Draft> madeBy(Job drafting) {
        return Optional.ofNullable(BatchProgress.of(drafting).draft())
                .flatMap(number -> drafts.find(store.territory(), Quarter.parse(drafting.subject()), number));
    }

    /** The problem and the plan of a draft. */
    PastQuarter quarter(Draft draft) {
        return plans.quarter(versions.get(draft.version()));
    }

    /** The problem and the plan that a draft came after; null where there were none. */
    @Nullable
    PastQuarter before(Draft draft) {
        return draft.before() == null ? null : plans.quarter(versions.get(draft.before()));
    }

    /**
     * Keeps a draft, or gives the one that another process kept of the same meanwhile.
     *
     * @param plan at which the search ended by itself
     * @param author who asked for it, null where that is not known
     */
    public Draft keep(PreparedDraft prepared, Plan plan, @Nullable String author) {
        return store.write(() -> {
            store.lock(store.territory());
            return find(prepared).orElseGet(() -> add(prepared, plan, author));
        });
    }

    private Draft add(PreparedDraft prepared, Plan plan, @Nullable String author) {
        var quarter = prepared.quarter();
        problems.keep(quarter, prepared.next().problem(), prepared.demandVersion());
        var version = versions.add(plan, new PlanVersion.Origin(null, author, VersionReason.DRAFT));
        var draft = new Draft(
                newest(quarter).map(Draft::number).orElse(0) + 1,
                version.id(),
                prepared.before() == null ? null : prepared.before().id(),
                TakenOver.of(prepared.next(), prepared.travel()),
                version.madeAt());
        drafts.add(store.territory(), quarter, prepared.inputs(), draft);
        return draft;
    }
}
