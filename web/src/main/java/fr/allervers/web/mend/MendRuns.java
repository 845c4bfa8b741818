package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.agenda.request.GrantedHalfDays;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.mend.MendRun.Found;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionJobs;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for mends: each event of a published version is a job that any process may do. */
@Component
final class MendRuns {

    private static final int LISTED = 20;

    private final VersionJobs jobs;
    private final PlanVersions versions;
    private final MendedQuarters mended;
    private final MendSettings settings;
    private final Quarters quarters;
    private final GrantedHalfDays granted;
    private final Publications publications;
    private final QuarterPlans plans;
    private final LineEnds ends;

    MendRuns(
            VersionJobs jobs,
            PlanVersions versions,
            MendedQuarters mended,
            MendSettings settings,
            Quarters quarters,
            GrantedHalfDays granted,
            Publications publications,
            QuarterPlans plans,
            LineEnds ends) {
        this.jobs = jobs;
        this.versions = versions;
        this.mended = mended;
        this.settings = settings;
        this.quarters = quarters;
        this.granted = granted;
        this.publications = publications;
        this.plans = plans;
        this.ends = ends;
    }

    /**
     * Begins to search, when its turn comes; the same event of the same version that waits or runs goes on.
     *
     * @return id of the search
     * @throws fr.allervers.data.fault.FaultsException where the event makes no legal problem of it
     * @throws fr.allervers.web.travel.EndingLines.BeingReadException where a line ends that may be of a timetable still being read
     * @throws org.springframework.web.server.ResponseStatusException 429 where too many wait
     */
    String begin(PlanVersion version, EventFields event) {
        var planned = quarters.problem(version.problem());
        var quarter = planned.quarter();
        var asked = new MendArguments(
                version.id(), event, granted.of(quarter), next(quarter, event), ends.keep(event, planned));
        mended.of(version, asked);
        return jobs.ask(JobKind.MEND, version.id(), asked, settings.waiting()).id();
    }

    /** The problem of the next quarter, kept; null where that is published, so that nothing is put off into it. */
    private @Nullable String next(Quarter quarter, EventFields event) {
        if (!quarters.onOffer().contains(quarter.next()) || !isFree(quarter.next())) {
            return null;
        }
        var problem = quarters.problem(quarter.next());
        var ended = ends.keep(event, problem);
        if (ended == null) {
            quarters.keep(problem.id());
        }
        return ended == null ? problem.id() : ended;
    }

    /**
     * The search of that id.
     *
     * @throws org.springframework.web.server.ResponseStatusException 404 where there is none, or no longer
     */
    MendRun get(String id) {
        return run(jobs.get(JobKind.MEND, id));
    }

    /** The last searches, the newest first; those of versions that had their time are left out. */
    List<MendRun> last() {
        return jobs.last(JobKind.MEND, LISTED, job -> true, this::run);
    }

    /** How many of the last searches were for a quarter. */
    long asked(Quarter quarter) {
        return jobs
                .last(
                        JobKind.MEND,
                        LISTED,
                        job -> true,
                        job -> quarters.problem(base(job).problem()).quarter())
                .stream()
                .filter(quarter::equals)
                .count();
    }

    private PlanVersion base(Job job) {
        return versions.get(JsonText.read(job.arguments(), MendArguments.class).version());
    }

    private MendRun run(Job job) {
        var asked = JsonText.read(job.arguments(), MendArguments.class);
        var version = versions.get(asked.version());
        var problem = mended.of(version, asked);
        var quarter = quarters.problem(version.problem()).quarter();
        boolean mayPutOff = isFree(quarter.next());
        var published = mayPutOff ? null : plans.ofPublished(quarter);
        var told = job.progress() == null ? MendProgress.NONE : JsonText.read(job.progress(), MendProgress.class);
        var mends = IntStream.range(0, told.found().size())
                .filter(i -> mayPutOff || told.found().get(i).goal() != Goal.PUT_OFF || isMended(version, published))
                .mapToObj(i -> found(told.found().get(i), i, version, asked, problem))
                .filter(f -> mayPutOff || !f.mend().isPutOff() || isInForce(f, published))
                .sorted(Comparator.comparing(Found::mend, Mend.BEST_FIRST))
                .toList();
        return new MendRun(job.id(), version, asked, problem, job.state(), mends, job.askedAt(), job.failure());
    }

    private Found found(FoundMend found, int order, PlanVersion version, MendArguments asked, MendProblem problem) {
        var workshops = found.workshops(problem.problem());
        var mending = switch (found.goal()) {
            case PUT_OFF -> mended.holding(version, asked, workshops);
            case SHORTENED -> mended.shortened(version, asked, workshops);
            default -> problem;
        };
        return new Found(mending, found.of(mending.problem()), order);
    }

    /** True where what is published was made of a version by mends. */
    private boolean isMended(PlanVersion version, @Nullable PlanVersion published) {
        return published != null
                && !published.id().equals(version.id())
                && plans.chain(published).contains(version.id());
    }

    /** True where what is published is it, or was made of it by mends after it: it holds whatever is published of the next quarter. */
    private boolean isInForce(Found found, @Nullable PlanVersion published) {
        return published != null
                && plans.isFrom(published, found.problem().problem().id()::equals);
    }

    /** False once a quarter is published: its hours are no longer to be had. */
    private boolean isFree(Quarter quarter) {
        return publications.current(quarter) == null;
    }
}
