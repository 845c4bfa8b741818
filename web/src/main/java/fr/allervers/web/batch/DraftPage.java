package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.job.Job;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.travel.TravelNote;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The newest draft of a quarter: what it took from where, how it compares with the quarter before; and its job. */
@Controller
@Needs(Right.READ)
record DraftPage(
        Quarters quarters,
        QuarterBatch batch,
        DraftRuns runs,
        PlanVersions versions,
        QuarterPlans plans,
        WholeVersions wholes,
        SolveRuns solves,
        BatchSettings settings) {

    /** What a button of the page asks for. */
    enum Action {
        /** A draft from what is known now. */
        DRAFT,
        /** The end of the job going on, without a draft. */
        STOP,
        /** That the quarter is planned with the newest draft. */
        TAKE_UP,
        /** That it is planned with what tables and demand make. */
        LAY_DOWN
    }

    /** Its address within the territory. */
    static String address(Quarter quarter) {
        return "/brouillon?quarter=" + quarter;
    }

    @GetMapping("/brouillon")
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Locale locale, Model model) {
        var asked = quarter == null ? quarters.preferred() : quarter;
        quarters.problem(asked).show(model);
        model.addAttribute("settings", settings);
        model.addAttribute("due", settings.due(quarters.territory().settings(), asked));
        var job = runs.last(asked);
        var progress = job.map(Job::progress).map(p -> JsonText.read(p, BatchProgress.class));
        var draft = batch.newest(asked);
        job.ifPresent(j -> model.addAttribute("job", j));
        model.addAttribute("progress", progress.orElse(null));
        model.addAttribute("travel", travel(progress, draft, locale));
        if (job.filter(j -> j.state() == RunState.FAILED).isPresent()) {
            model.addAttribute("faults", faults(asked, locale));
        }
        draft.ifPresent(d -> show(asked, d, model));
        return "draft";
    }

    /** What keeps the quarter from being drafted now, in the reader's language; empty where nothing does any more. */
    private List<String> faults(Quarter quarter, Locale locale) {
        try {
            batch.prepare(quarter, DraftSearch.of(settings));
            return List.of();
        } catch (FaultsException e) {
            return e.lines(locale);
        }
    }

    /** What became of travel tables the last time: as the last job says, else as was kept with the newest draft. */
    private static List<TravelNote> travel(Optional<BatchProgress> progress, Optional<Draft> draft, Locale locale) {
        var notes = progress.map(BatchProgress::travel)
                .filter(ofJob -> !ofJob.isEmpty())
                .or(() -> draft.map(d -> d.takenOver().travel()))
                .orElse(List.of());
        return notes.stream().map(n -> n.in(locale)).toList();
    }

    private void show(Quarter quarter, Draft draft, Model model) {
        var version = versions.get(draft.version());
        var before = draft.before() == null ? null : versions.get(draft.before());
        var drafted = quarters.problem(version.problem());
        var planned = quarters.problem(quarter);
        drafted.show(model);
        model.addAttribute("draft", draft);
        model.addAttribute("takenUp", planned.id().equals(version.problem()));
        model.addAttribute("residents", drafted.problem().residents());
        model.addAttribute("plannedNow", planned.problem().residents());
        model.addAttribute("otherDemand", !Objects.equals(drafted.demandVersion(), planned.demandVersion()));
        model.addAttribute("version", version);
        model.addAttribute("before", before);
        model.addAttribute(
                "summary",
                DraftSummary.of(
                        draft.takenOver(),
                        plans.quarter(version),
                        wholes.of(version).figures(),
                        before == null ? null : plans.quarter(before),
                        before == null ? null : wholes.of(before).figures()));
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/brouillon")
    RedirectView act(@RequestParam Quarter quarter, @RequestParam Action action) {
        var planned = quarters.problem(quarter).id();
        switch (action) {
            case DRAFT -> runs.ask(quarter);
            case STOP -> runs.stop(quarter);
            case TAKE_UP ->
                batch.newest(quarter)
                        .ifPresent(draft -> quarters.planWith(
                                quarter, versions.get(draft.version()).problem(), Asker.name()));
            case LAY_DOWN -> quarters.planAsTablesAndDemandSay(quarter);
        }
        if (!quarters.problem(quarter).id().equals(planned)) {
            solves.stop(planned);
        }
        return new RedirectView(address(quarter), true);
    }
}
