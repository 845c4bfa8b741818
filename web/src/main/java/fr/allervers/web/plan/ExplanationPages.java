package fr.allervers.web.plan;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.solver.explanation.pricing.AnswerWords;
import fr.allervers.solver.explanation.pricing.WishAnswer;
import fr.allervers.solver.explanation.unserved.UnservedKind;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.WishFields;
import fr.allervers.solver.explanation.wish.WishKind;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.demand.EverybodyDemand;
import fr.allervers.web.explanation.Explanations;
import fr.allervers.web.explanation.WishRuns;
import fr.allervers.web.explanation.WishTaking;
import fr.allervers.web.language.Say;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.territory.table.Saved.Kept;
import fr.allervers.web.territory.table.Saved.Overtaken;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionFigures;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What a version of a plan costs, why residents have no place in it, and wishes for it. */
@Controller
@Needs(Right.READ)
@RequestMapping("/plan/{version}")
record ExplanationPages(
        PlanVersions versions,
        PlanFrame frame,
        VersionFigures figures,
        Explanations explanations,
        WishRuns wishes,
        WishTaking taking,
        Quarters quarters,
        EverybodyDemand everybody,
        Say say) {

    @GetMapping("/couts")
    String costs(@PathVariable String version, Model model) {
        var plan = versions.get(version);
        var quarter = frame.show(plan, model);
        model.addAttribute("costs", CostTable.of(quarter.index(), explanations.costs(plan)));
        return "plan/costs";
    }

    /**
     * At once what the plan itself shows, unless what was tried is known.
     *
     * @param tried true to wait for what is tried: the page asks for it by itself
     * @param left how many the reader has seen untried and wants tried, null for none
     */
    @GetMapping("/sans-place")
    String unserved(
            @PathVariable String version,
            @RequestParam(name = "essaye", defaultValue = "false") boolean tried,
            @RequestParam(name = "reste", required = false) @Nullable Long left,
            Model model) {
        var plan = versions.get(version);
        var quarter = frame.show(plan, model);
        var first = figures.unserved(plan);
        boolean isFirst = !tried && !first.isEmpty() && !explanations.knowsUnserved(plan);
        model.addAttribute("first", isFirst ? first : List.of());
        model.addAttribute(
                "everybody", first.isEmpty() ? Map.of() : everybody.of(quarter.quarter(), quarter.demandVersion()));
        model.addAttribute("onOffer", quarters.onOffer().contains(quarter.quarter()));
        if (isFirst) {
            model.addAttribute("groups", List.of());
            model.addAttribute("untried", 0L);
            return "plan/unserved";
        }
        var cases = left == null ? explanations.unserved(plan) : explanations.unservedFurther(plan, left);
        model.addAttribute("untried", Explanations.untried(cases));
        model.addAttribute(
                "groups",
                UnservedKind.of(cases).stream()
                        .map(k -> UnservedRow.Group.of(quarter.index(), k))
                        .toList());
        return "plan/unserved";
    }

    @GetMapping("/souhaits")
    String wishes(@PathVariable String version, @ModelAttribute("asked") WishFields asked, Model model) {
        fillWishes(versions.get(version), asked, model);
        return "plan/wishes";
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/souhaits")
    Object begin(@PathVariable String version, @ModelAttribute("asked") WishFields asked, Model model) {
        var plan = versions.get(version);
        try {
            var run = wishes.begin(plan, asked.wish());
            return new RedirectView("/plan/" + version + "/souhaits/" + run.id(), true);
        } catch (ImpossibleWishException e) {
            fillWishes(plan, asked, model);
            model.addAttribute("fault", say.sentence(e.sentence()));
            return "plan/wishes";
        }
    }

    /** @param taken number of the version of the tables that it was taken into just now */
    @GetMapping("/souhaits/{wish}")
    String wish(
            @PathVariable String version,
            @PathVariable String wish,
            @RequestParam(name = "pris", required = false) @Nullable Integer taken,
            Model model) {
        model.addAttribute("taken", taken);
        return showWish(version, wish, model);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/souhaits/{wish}/prendre")
    Object take(@PathVariable String version, @PathVariable String wish, Model model, HttpServletResponse answer) {
        try {
            var saved = taking.take(wishes.get(wish));
            if (saved instanceof Kept kept) {
                var page = "/plan/%s/souhaits/%s?pris=%d".formatted(version, wish, kept.version());
                return new RedirectView(page, true);
            }
            answer.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", ((Overtaken) saved).changes());
        } catch (ImpossibleWishException e) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("untaken", List.of(e.sentence()));
        } catch (FaultsException e) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "untaken", e.faults().stream().map(Fault::sentence).toList());
        }
        return showWish(version, wish, model);
    }

    private String showWish(String version, String wish, Model model) {
        var plan = versions.get(version);
        var quarter = frame.show(plan, model);
        var run = wishes.get(wish);
        var answer = run.answer();
        model.addAttribute("run", run);
        model.addAttribute("wishText", run.wish().sentence(quarter.index()));
        model.addAttribute("answer", answer);
        if (answer != null) {
            model.addAttribute("sentences", AnswerWords.of(answer));
            model.addAttribute("isGain", answer.verdict() == WishAnswer.Verdict.GAIN);
            model.addAttribute("isPossible", answer.verdict() != WishAnswer.Verdict.IMPOSSIBLE);
            model.addAttribute("elsewhere", taking.untaken(run));
            model.addAttribute("asked", run.wish().fields());
            model.addAttribute(
                    "room", room(quarter.problem(), run.wish().fields().commune()));
            model.addAttribute(
                    "residents", quarters.problem(quarter.quarter()).problem().residents());
        }
        return "plan/wish";
    }

    /** The largest room of a commune, null where it has none. */
    private static @Nullable String room(Problem problem, @Nullable String commune) {
        return problem.rooms().stream()
                .filter(r -> r.commune().equals(commune))
                .max(Comparator.comparing(Room::capacity))
                .map(Room::id)
                .orElse(null);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/souhaits/{wish}")
    RedirectView stop(@PathVariable String version, @PathVariable String wish, @RequestParam String action) {
        if (action.equals("STOP")) {
            wishes.stop(wish);
        }
        return new RedirectView(
                "/plan/" + versions.get(version).id() + "/souhaits/"
                        + wishes.get(wish).id(),
                true);
    }

    private void fillWishes(PlanVersion plan, WishFields asked, Model model) {
        var quarter = frame.show(plan, model);
        model.addAttribute("kinds", WishKind.values());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute(
                "modes",
                quarter.problem().travel().stream()
                        .filter(t -> t.to() != null)
                        .map(TravelTable::mode)
                        .distinct()
                        .toList());
        model.addAttribute("asked", asked);
        model.addAttribute("runs", wishes.of(plan.problem()));
        var starts = quarter.problem().starts();
        model.addAttribute(
                "first",
                starts.stream().findFirst().map(LocalDateTime::toLocalDate).orElse(null));
        model.addAttribute(
                "last", starts.isEmpty() ? null : starts.get(starts.size() - 1).toLocalDate());
    }
}
