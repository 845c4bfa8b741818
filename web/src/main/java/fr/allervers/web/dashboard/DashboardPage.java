package fr.allervers.web.dashboard;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.figures.OnFoot;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.publication.CloseProblems;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.PutOffSessions;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.RefusedRooms;
import fr.allervers.web.publication.SignUpRows;
import fr.allervers.web.publication.VersionChanges;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.BoundRuns;
import fr.allervers.web.solving.Bounds;
import fr.allervers.web.solving.Progress;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.view.RedirectView;

/** The start page, the events that say when to fetch it again, and the buttons of the run. */
@Controller
@Needs(Right.READ)
record DashboardPage(
        Quarters quarters,
        PlanVersions versions,
        VersionFigures figures,
        SolveRuns runs,
        Bounds bounds,
        BoundRuns proofs,
        QuarterPlans plans,
        WholeVersions wholes,
        Publications publications,
        Jobs jobs,
        Store store,
        SignUpRows signUps,
        RefusedRooms refused,
        RunEvents events,
        VersionChanges changes,
        PutOffSessions putOff,
        CloseProblems close) {

    /** What a button of the page asks for. */
    enum Action {
        /** A run that starts from the newest version. */
        CONTINUE,
        /** A run that starts from nothing. */
        ANEW,
        /** The end of the run going on. */
        STOP
    }

    /** What a button below the plan's gap asks for. */
    enum Proving {
        /** A proof beyond what the run has proven. */
        PROVE,
        /** The end of the proof going on. */
        STOP
    }

    @GetMapping("/")
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        fill(asked(quarter), model);
        return "dashboard";
    }

    @GetMapping("/evenements")
    SseEmitter events(@RequestParam(required = false) @Nullable Quarter quarter) {
        return events.of(asked(quarter).id());
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/calcul")
    RedirectView act(
            @RequestParam Quarter quarter,
            @RequestParam Action action,
            @RequestParam(required = false) @Nullable String plan) {
        var asked = asked(quarter);
        var shown = plan == null
                ? "/?quarter=" + quarter
                : "/plan/" + versions.get(plan).id();
        if (action == Action.STOP) {
            runs.stop(asked.id());
        } else {
            var problem = close.following(quarter);
            runs.start(problem, action == Action.ANEW ? null : versions.latest(problem.id()));
        }
        return new RedirectView(shown, true);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/preuve")
    RedirectView prove(@RequestParam Quarter quarter, @RequestParam Proving action) {
        var asked = asked(quarter);
        if (action == Proving.STOP) {
            proofs.stop(asked.id());
        } else {
            proofs.start(asked.id());
        }
        return new RedirectView("/?quarter=" + quarter, true);
    }

    private QuarterProblem asked(@Nullable Quarter quarter) {
        return quarters.problem(quarter == null ? quarters.preferred() : quarter);
    }

    private void fill(QuarterProblem asked, Model model) {
        var run = runs.report(asked.id());
        var version = versions.latest(asked.id());
        asked.show(model);
        model.addAttribute("questions", signUps.questions(asked.quarter()));
        model.addAttribute("run", run);
        model.addAttribute(
                "progress",
                run == null
                        ? null
                        : Progress.of(
                                run,
                                asked.problem().residents(),
                                version == null ? 0 : version.score().cost()));
        var demandFrom = asked.demandVersion() == null ? List.<String>of() : sources(asked);
        model.addAttribute("demandFrom", demandFrom);
        model.addAttribute("version", version);
        model.addAttribute("latest", version);
        model.addAttribute("before", run != null && run.state() == RunState.WAITING ? before(asked) : List.of());
        var from = run != null && isEnded(run.state()) ? startedFrom(asked) : null;
        model.addAttribute("from", from);
        model.addAttribute("fillsFromNothing", run != null && run.fills() && runs.startedFrom(asked.id()) == null);
        model.addAttribute(
                "since",
                from == null || version == null || from.equals(version)
                        ? null
                        : changes.of(from, version).changes());
        model.addAttribute("gain", from == null || version == null ? null : Gain.of(from, version));
        model.addAttribute("putOff", putOff.into(asked.quarter()).orElse(null));
        var current = publications.current(asked.quarter());
        model.addAttribute("current", current);
        var published = current == null ? null : versions.get(current.version());
        model.addAttribute("published", published);
        model.addAttribute(
                "publishes",
                version != null
                        && (run == null || run.state().isOver())
                        && !demandFrom.isEmpty()
                        && (published == null || !version.id().equals(published.id())));
        model.addAttribute("refusedRooms", published == null ? List.of() : refused.of(asked.quarter(), published));
        if (version == null) {
            var earlier = plans.of(asked.quarter());
            model.addAttribute("earlier", earlier);
            model.addAttribute(
                    "changed", earlier != null && quarters.hasChangedSince(quarters.problem(earlier.problem())));
        } else {
            var gap =
                    run == null || run.state().isOver() ? bounds.of(asked.id()).gap(version.score()) : run.gap();
            model.addAttribute("gap", gap);
            model.addAttribute("proof", proofs.report(asked.id()));
            model.addAttribute("proofTime", proofs.time());
            var whole = wholes.of(version);
            model.addAttribute("kept", whole.kept());
            model.addAttribute("heldAfter", putOff.of(asked.quarter(), version).orElse(null));
            model.addAttribute("figures", whole.figures());
            model.addAttribute("onFoot", OnFoot.of(whole.index(), whole.plan(), ProblemTravel.WALK));
            model.addAttribute("unserved", figures.unserved(version));
        }
    }

    /** The files and town halls that the demand came from, as they are named there, each once. */
    private static List<String> sources(QuarterProblem asked) {
        return asked.problem().demand().stream()
                .map(d -> d.provenance().source())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean isEnded(RunState state) {
        return state == RunState.DONE || state == RunState.STOPPED;
    }

    private @Nullable PlanVersion startedFrom(QuarterProblem asked) {
        var from = runs.startedFrom(asked.id());
        return from == null ? null : versions.find(from).orElse(null); // it may have had its time
    }

    /** What has its turn before a quarter's run or goes on in its territory, the oldest first. */
    private List<JobBefore> before(QuarterProblem asked) {
        var now = store.clock().instant();
        return jobs.of(store.territory()).stream()
                .filter(j -> !j.state().isOver() && !j.isPaused(now))
                .filter(j -> j.kind() != JobKind.SOLVE || !j.subject().equals(asked.id()))
                .sorted(Comparator.comparing(Job::askedAt))
                .map(this::before)
                .toList();
    }

    private JobBefore before(Job job) {
        boolean solves = job.kind() == JobKind.SOLVE;
        return new JobBefore(
                job.kind(), solves ? quarters.problem(job.subject()).quarter() : null, job.state());
    }

    /**
     * A job that a waiting run stands behind, or beside.
     *
     * @param quarter that it solves, null where it is of another kind
     */
    public record JobBefore(JobKind kind, @Nullable Quarter quarter, RunState state) {}
}
