package fr.allervers.web.change;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.PlanFrame;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.Variant;
import fr.allervers.web.version.VersionWords;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** The history of a plan: its variants and their steps, undo and redo, and a run that goes on from a version. */
@Controller
@Needs(Right.READ)
@RequestMapping("/plan/{version}")
record HistoryPages(
        PlanVersions versions,
        PlanFrame frame,
        PlanHistory history,
        SolveRuns runs,
        Quarters quarters,
        VersionWords words,
        Say say) {

    @GetMapping("/historique")
    String page(@PathVariable String version, Model model) {
        var seen = versions.get(version);
        var problem = frame.show(seen, model);
        model.addAttribute("history", history.of(problem));
        model.addAttribute("earlier", history.before(seen));
        return "plan/history";
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/annuler")
    RedirectView undo(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String left,
            RedirectAttributes next) {
        return turned(version, left, versions.variants()::undo, true, next);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/retablir")
    RedirectView redo(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String left,
            RedirectAttributes next) {
        return turned(version, left, versions.variants()::redo, false, next);
    }

    /**
     * Where the version is no head any more nothing is undone: the page shows what the variant has come to. Else it says what
     * was undone or done again.
     */
    private RedirectView turned(
            String version, @Nullable String left, Predicate<Variant> turn, boolean isUndo, RedirectAttributes next) {
        var seen = versions.get(version);
        var variant = versions.variants().of(seen);
        boolean done = variant.head().equals(seen.id()) && turn.test(variant);
        if (done) {
            var step = isUndo ? seen : versions.get(versions.variants().of(seen).head());
            next.addFlashAttribute(
                    "turned", say.message(isUndo ? "variant.undone.said" : "variant.redone.said", said(step)));
        }
        return at(seen.problem(), variant.number(), left, done, next);
    }

    private String said(PlanVersion step) {
        var sentence = words.of(step);
        return sentence == null ? say.message("version.reason." + step.origin().reason()) + "." : sentence;
    }

    private RedirectView at(String problem, int number, @Nullable String left, boolean done, RedirectAttributes next) {
        var head = versions.variants().all(problem).stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow()
                .head();
        if (!done) {
            next.addFlashAttribute("overtaken", true);
        }
        return new RedirectView(new ReturnPage(versions.get(head)).address(left), true);
    }

    /** @param head id of the version that the variant has come to, as the page showed it */
    @Needs(Right.COORDINATE)
    @PostMapping("/reprendre")
    RedirectView goOn(
            @PathVariable String version,
            @RequestParam String head,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String left,
            RedirectAttributes next) {
        var chosen = versions.get(version);
        var variant = versions.variants().of(versions.get(head));
        boolean done = variant.head().equals(head) && versions.variants().goOnFrom(variant, chosen);
        return at(chosen.problem(), variant.number(), left, done, next);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/variante")
    RedirectView branch(@PathVariable String version, @RequestParam String name) {
        versions.variants().branch(versions.get(version), given(name));
        return new RedirectView("/plan/" + version + "/historique", true);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/variante/{number}")
    RedirectView rename(@PathVariable String version, @PathVariable int number, @RequestParam String name) {
        versions.variants().rename(versions.get(version).problem(), number, given(name));
        return new RedirectView("/plan/" + version + "/historique", true);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/nom")
    RedirectView name(@PathVariable String version, @RequestParam String name) {
        versions.name(version, given(name));
        return new RedirectView("/plan/" + version + "/historique", true);
    }

    private static @Nullable String given(String name) {
        return name.isBlank() ? null : name.strip();
    }

    /** A run that begins with a version, and goes on in its variant. */
    @Needs(Right.COORDINATE)
    @PostMapping("/calculer")
    RedirectView solve(@PathVariable String version) {
        var from = versions.get(version);
        var quarter = quarters.problem(from.problem());
        runs.start(quarter.problem(), from);
        return new RedirectView("/?quarter=" + quarter.quarter(), true);
    }
}
