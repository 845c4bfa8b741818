package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.QuarterPlans;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.territory.Quarters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The newest draft of a quarter: what it took from where, how it compares with the quarter before; and its job. */
@Controller
record DraftPage(
        Quarters quarters,
        QuarterBatch batch,
        DraftRuns runs,
        PlanVersions versions,
        QuarterPlans plans,
        BatchSettings settings) {

    /** What a button of the page asks for. */
    enum Action {
        /** A draft from what is known now. */
        DRAFT,
        /** The end of the job going on, without a draft. */
        STOP
    }

    @GetMapping("/brouillon")
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        var asked = quarter == null ? quarters.preferred() : quarter;
        quarters.problem(asked).show(model);
        model.addAttribute("settings", settings);
        model.addAttribute("due", asked.first().minusWeeks(settings.weeksBefore()));
        runs.last(asked).ifPresent(job -> {
            model.addAttribute("job", job);
            model.addAttribute(
                    "progress", job.progress() == null ? null : JsonText.read(job.progress(), BatchProgress.class));
        });
        batch.newest(asked).ifPresent(draft -> show(draft, model));
        return "draft";
    }

    private void show(Draft draft, Model model) {
        var version = versions.get(draft.version());
        var before = draft.before() == null ? null : versions.get(draft.before());
        quarters.problem(version.problem()).show(model);
        model.addAttribute("draft", draft);
        model.addAttribute("version", version);
        model.addAttribute("before", before);
        model.addAttribute(
                "summary",
                DraftSummary.of(
                        draft.takenOver(), plans.quarter(version), before == null ? null : plans.quarter(before)));
    }

    @PostMapping("/brouillon")
    RedirectView act(@RequestParam Quarter quarter, @RequestParam Action action) {
        quarters.problem(quarter);
        if (action == Action.STOP) {
            runs.stop(quarter);
        } else {
            runs.ask(quarter);
        }
        return new RedirectView("/brouillon?quarter=" + quarter, true);
    }
}
