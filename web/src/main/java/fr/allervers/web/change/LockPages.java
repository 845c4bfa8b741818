package fr.allervers.web.change;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.PlanFilter;
import fr.allervers.web.plan.PlanFrame;
import fr.allervers.web.plan.PlanReading;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What of a plan's workshops is locked, so that a run leaves it as it is; for one workshop or for many at once. */
@Controller
@Needs(Right.READ)
@RequestMapping("/plan/{version}/verrous")
record LockPages(
        PlanVersions versions,
        PlanFrame frame,
        WholeVersions wholes,
        Locking locking,
        Conflicts conflicts,
        VersionWords words,
        Say say) {

    @GetMapping
    String page(@PathVariable String version, PlanFilter filter, Model model) {
        var seen = versions.get(version);
        frame.show(seen, model);
        var whole = wholes.of(seen);
        whole.quarter().show(model);
        var planned = seen.plan().workshops().stream().map(Workshop::id).collect(Collectors.toSet());
        model.addAttribute("filter", filter);
        model.addAttribute(
                "rows",
                new PlanReading(whole.index(), whole.version())
                        .workshops(filter).stream()
                                .filter(r -> planned.contains(r.id()))
                                .toList());
        model.addAttribute("choices", Choice.values());
        return "plan/locks";
    }

    /**
     * Locks choices of workshops, and lets those go that are not named.
     *
     * @param workshop ids
     * @param choice none to let all of it go
     * @param since id of the version that they were thought of for, null for this one; what others locked after it stays
     * @param aside true to keep them in a variant of their own, where others have changed the plan meanwhile
     */
    @Needs(Right.COORDINATE)
    @PostMapping
    Object lock(
            @PathVariable String version,
            @RequestParam(required = false) @Nullable Set<String> workshop,
            @RequestParam(required = false) @Nullable Set<Choice> choice,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "false") boolean aside,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String left,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes next) {
        var seen = versions.get(version);
        var workshops = workshop == null ? Set.<String>of() : workshop;
        var choices = choice == null ? Set.<Choice>of() : choice;
        var looked = since == null ? seen : versions.get(since);
        var locked = locking.lock(seen, looked, List.copyOf(workshops), choices, aside);
        locked.filter(v -> !v.equals(seen))
                .flatMap(words::find)
                .ifPresent(said -> next.addFlashAttribute("turned", say.message("variant.kept.said", said)));
        return locked.<Object>map(v -> new RedirectView(new ReturnPage(v).address(left), true))
                .orElseGet(() -> overtaken(seen, workshops, choices, model, answer));
    }

    private String overtaken(
            PlanVersion seen, Set<String> workshops, Set<Choice> choices, Model model, HttpServletResponse answer) {
        answer.setStatus(HttpStatus.CONFLICT.value());
        frame.show(seen, model);
        model.addAttribute("conflict", conflicts.of(seen, workshops, choices));
        return "plan/lock-conflict";
    }
}
