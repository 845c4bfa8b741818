package fr.allervers.web.change;

import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Placing;
import fr.allervers.solver.change.ImpossibleChangeException;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.request.SwapRequests;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.PlanFrame;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionWords;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The forms that change a plan by hand, the effect of a change before it is kept, and the step itself. */
@Controller
@Needs(Right.READ)
@RequestMapping("/plan/{version}/changer")
record ChangePages(
        PlanVersions versions,
        PlanFrame frame,
        ChangeForms forms,
        Effects effects,
        Changes changes,
        Conflicts conflicts,
        SwapRequests swaps,
        VersionWords words,
        Say say) {

    /** Which page comes after a change was kept. */
    enum Back {
        SHEET,
        VIEW
    }

    @GetMapping
    String forms(@PathVariable String version, @ModelAttribute("fields") ChangeFields fields, Model model) {
        var seen = versions.get(version);
        return form(seen, fields, isHeld(seen, fields.workshop()) ? null : say.message("change.held"), model);
    }

    /** True where a version has the workshop that is to be changed, or where none is named. */
    private static boolean isHeld(PlanVersion version, @Nullable String workshop) {
        return workshop == null
                || workshop.isEmpty()
                || version.plan().workshops().stream().map(Workshop::id).anyMatch(workshop::equals);
    }

    private String form(PlanVersion version, ChangeFields fields, @Nullable String fault, Model model) {
        var quarter = frame.show(version, model);
        model.addAttribute("fields", fields);
        model.addAttribute("fault", fault);
        model.addAttribute("forms", forms.of(quarter.index(), version, fields));
        return "plan/change";
    }

    /**
     * @param commune INSEE code of where a workshop is moved, null where the fields say it all
     * @param part true for the effect alone, to be put into a page
     */
    @GetMapping("/effet")
    String effect(
            @PathVariable String version,
            @ModelAttribute("fields") ChangeFields fields,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(defaultValue = "SHEET") Back back,
            @RequestParam(defaultValue = "false") boolean part,
            Model model) {
        var seen = versions.get(version);
        try {
            var change = fields.change(seen.plan());
            model.addAttribute("askedBy", swaps.askedBy(seen, change));
            model.addAttribute(
                    "effect",
                    commune != null && change instanceof Move move
                            ? effects.into(commune, seen, move)
                            : effects.of(seen, change));
        } catch (ImpossibleChangeException e) {
            return part ? fault(e, model) : form(seen, fields, say.sentence(e.sentence()), model);
        }
        frame.show(seen, model);
        model.addAttribute("back", back);
        return part ? "plan/effect :: effect" : "plan/effect";
    }

    private String fault(ImpossibleChangeException e, Model model) {
        model.addAttribute("fault", say.sentence(e.sentence()));
        return "plan/effect :: fault";
    }

    /** The days of the quarter on which a move or a new workshop would be possible. */
    @GetMapping("/jours")
    String days(@PathVariable String version, @ModelAttribute("fields") ChangeFields fields, Model model) {
        var seen = versions.get(version);
        try {
            if (!(fields.change(seen.plan()) instanceof Placing asked)) {
                return form(seen, fields, null, model);
            }
            model.addAttribute("days", effects.days(seen, asked));
            var said = effects.words(seen);
            var shown = ChangeFields.of(asked);
            model.addAttribute("fields", shown);
            model.addAttribute("spot", said.spot(asked.spot()));
            model.addAttribute("changed", shown.workshop() == null ? null : said.workshop(shown.workshop()));
        } catch (ImpossibleChangeException e) {
            return form(seen, fields, say.sentence(e.sentence()), model);
        }
        frame.show(seen, model);
        return "plan/days";
    }

    /** @param aside true to keep it as a variant of its own, where others have changed the plan meanwhile */
    @Needs(Right.COORDINATE)
    @PostMapping
    Object keep(
            @PathVariable String version,
            @ModelAttribute("fields") ChangeFields fields,
            @RequestParam(defaultValue = "SHEET") Back back,
            @RequestParam(defaultValue = "false") boolean aside,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String left,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes next) {
        var seen = versions.get(version);
        var change = fields.change(seen.plan());
        try {
            var kept = aside ? changes.keepAside(seen, change) : changes.keep(seen, change);
            kept.flatMap(words::find)
                    .ifPresent(said -> next.addFlashAttribute("turned", say.message("variant.kept.said", said)));
            if (change instanceof Move move) {
                next.addFlashAttribute("placed", move.workshop());
            }
            return kept.<Object>map(v -> new RedirectView(page(v, fields, back, left), true))
                    .orElseGet(() -> notKept(seen, change, back, model, answer));
        } catch (ImpossibleChangeException e) {
            answer.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(seen, fields, say.sentence(e.sentence()), model);
        }
    }

    private String notKept(PlanVersion seen, Change change, Back back, Model model, HttpServletResponse answer) {
        answer.setStatus(HttpStatus.CONFLICT.value());
        var effect = effects.of(seen, change);
        frame.show(seen, model);
        model.addAttribute("back", back);
        model.addAttribute("effect", effect);
        if (!effect.canBeKept()) {
            return "plan/effect";
        }
        model.addAttribute("conflict", conflicts.of(seen, change));
        return "plan/conflict";
    }

    private static String page(PlanVersion kept, ChangeFields fields, Back back, @Nullable String left) {
        if (back == Back.VIEW) {
            return new ReturnPage(kept).address(left);
        }
        var workshop = fields.workshop();
        return "/plan/" + kept.id() + (workshop != null && isHeld(kept, workshop) ? "/atelier/" + workshop : "/liste");
    }
}
