package fr.allervers.web.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.solver.mend.WholeQuarter;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.request.GrantedHalfDays;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import fr.allervers.web.language.Say;
import fr.allervers.web.mend.MendRun.Found;
import fr.allervers.web.publication.KitCheck;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.WorkshopTexts;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The mends of an event, as they are found and side by side; one is taken. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/imprevu/{id}")
record MendPages(
        Quarters quarters,
        PlanVersions versions,
        QuarterPlans plans,
        MendRuns runs,
        MendTaking taking,
        PlacedByHand placedByHand,
        Absences absences,
        GrantedHalfDays halfDays,
        KitCheck kits,
        LongWaits waits,
        Say say) {

    /** What the page asks for while it is looked at: whatever is found, nothing changes its place under a hand. */
    private static final String AS_FOUND = "trouve";

    /** How many of the best are shown whole once the search is over. */
    private static final int WHOLE = 3;

    @GetMapping
    String mends(
            @PathVariable String id,
            @RequestParam(name = "ordre", required = false) @Nullable String order,
            Model model) {
        var run = runs.get(id);
        var base = quarters.problem(run.version().problem());
        base.show(model);
        model.addAttribute("run", run);
        model.addAttribute("event", run.event().sentence(base.index(), say));
        model.addAttribute("declared", declared(run.event()));
        model.addAttribute(
                "asking",
                run.event()
                        .freeHalfDay()
                        .map(half -> halfDays.asked(base.quarter(), half))
                        .orElse(List.of()));
        model.addAttribute("fallen", run.problem().fallen().size());
        model.addAttribute(
                "fallenRows", isOfAdvisor(run.event().kind()) ? FallenRow.of(run.problem(), say) : List.of());
        model.addAttribute(
                "late",
                run.problem().late().stream().mapToInt(Demand::residents).sum());
        model.addAttribute("fewer", run.problem().fewer().isEmpty() ? null : fewer(run, base.index()));
        model.addAttribute("tooFew", tooFew(run.problem()));
        model.addAttribute(
                "granted",
                run.asked().granted().stream()
                        .map(g -> granted(g, base.index()))
                        .toList());
        var views = views(run);
        var best = views.isEmpty() || !run.state().isOver() ? null : views.get(0);
        if (!run.state().isOver() || AS_FOUND.equals(order)) {
            views = views.stream()
                    .sorted(Comparator.comparing(MendView::letter))
                    .toList();
        }
        var same = SameFigures.of(views);
        best = best == null ? null : same.firstAs(best);
        model.addAttribute("views", views);
        model.addAttribute(
                "parts", best == null || AS_FOUND.equals(order) ? List.of(same.first()) : bestAndFurther(same.first()));
        model.addAttribute("kitsChecked", kits.isMade());
        model.addAttribute("best", best);
        model.addAttribute("isRanked", best == null || best.equals(views.get(0)));
        model.addAttribute("anyway", best == null ? List.of() : PlacelessAnyway.of(run, say));
        model.addAttribute("gains", views.stream().anyMatch(v -> v.gained() > 0));
        var strengths = best == null ? Map.<String, List<Strength>>of() : Strength.of(same.first());
        model.addAttribute("first", same.first());
        model.addAttribute("same", same.others());
        model.addAttribute("folded", same.folded());
        model.addAttribute("strengths", strengths);
        var placed = placedByHand.of(run.version());
        model.addAttribute("placed", run.problem().countStanding(placed));
        model.addAttribute("byHand", best == null ? Map.of() : byHand(run, placed));
        model.addAttribute("beside", best == null ? Map.of() : beside(same.first(), best, strengths.keySet()));
        boolean isAsPublished = best != null && best.isAsPublished();
        model.addAttribute("isAsPublished", isAsPublished);
        model.addAttribute("nearest", isAsPublished ? NearestTouch.of(run, base.index(), say) : null);
        model.addAttribute("least", Least.of(views));
        model.addAttribute("now", MendView.Now.of(run.problem()));
        model.addAttribute("staysInQuarter", run.asked().next() == null);
        var published = plans.ofPublished(base.quarter());
        model.addAttribute("isCurrent", run.version().equals(published));
        model.addAttribute(
                "isTaken",
                published != null && plans.isFrom(published, run.problems().toList()::contains));
        model.addAttribute("inForce", published == null ? null : inForce(views, run, published));
        return "mend/mends";
    }

    /** The mend that is published as it was found; null where none is, or more than one could be it. */
    private static @Nullable MendView inForce(List<MendView> views, MendRun run, PlanVersion published) {
        return run.only(published)
                .flatMap(found -> views.stream()
                        .filter(v -> v.goal() == found.mend().goal())
                        .findFirst())
                .orElse(null);
    }

    /** Those that are shown whole, and the others, which are folded; one list where there are no others. */
    private static List<List<MendView>> bestAndFurther(List<MendView> ranked) {
        return ranked.size() <= WHOLE
                ? List.of(ranked)
                : List.of(ranked.subList(0, WHOLE), ranked.subList(WHOLE, ranked.size()));
    }

    /** The absence that stands with its advisor and of which a search is, null where there is none. */
    private @Nullable Absence declared(EventFields event) {
        var advisor = event.advisor();
        var first = event.from();
        return event.kind() != EventKind.ADVISOR_ABSENT || advisor == null || first == null
                ? null
                : absences.all().stream()
                        .filter(a -> a.advisor().equals(advisor) && a.has(first))
                        .findFirst()
                        .orElse(null);
    }

    /** Who asks no more, of which commune, and how many places that frees. */
    private String fewer(MendRun run, ProblemIndex index) {
        var problem = run.problem();
        var had = run.version().plan().workshops().stream().collect(toMap(Workshop::id, Workshop::participants));
        long places = problem.problem().published().stream()
                .mapToLong(w -> had.getOrDefault(w.id(), w.participants()) - w.participants())
                .sum();
        var who = ReceivedWords.of(index, problem.late(), problem.fewer(), say).orElse("");
        return who + " " + say.message("mend.fewer.places", places);
    }

    /** Published workshops that have fewer left than they are held for. */
    private static long tooFew(MendProblem problem) {
        var index = new ProblemIndex(problem.problem());
        return problem.problem().published().stream()
                .filter(w -> w.participants() < index.theme(w.theme()).minParticipants())
                .count();
    }

    private static boolean isOfAdvisor(@Nullable EventKind kind) {
        return kind == EventKind.ADVISOR_ABSENT || kind == EventKind.HALF_DAY_FREE;
    }

    private String granted(Granted granted, ProblemIndex index) {
        var half = granted.halfDay();
        return say.message(
                half.morning() ? "mend.granted.morning" : "mend.granted.afternoon",
                index.advisor(granted.advisor()).name(),
                say.weekday(half.day()));
    }

    private List<MendView> views(MendRun run) {
        var before = plans.quarter(run.version());
        var published = run.version().plan().workshops();
        var telephone = quarters.territory().settings().telephone();
        return run.mends().stream()
                .map(found -> MendView.of(
                        found, waits.of(run, found), published, hosting(run, found, before), telephone, kits, say))
                .toList();
    }

    /** Which communes have a workshop of the quarter before and not after, or the other way round. */
    private static QuarterComparison hosting(MendRun run, Found found, PastQuarter before) {
        var left = new PastQuarter(found.problem().problem(), found.mend().plan());
        var begins = Objects.requireNonNull(run.event().from());
        return QuarterComparison.of(WholeQuarter.of(before, left, begins), before);
    }

    /** Of each mend that does not keep what somebody has put where it is by hand, though it can still be held there, which that is. */
    private Map<String, String> byHand(MendRun run, Set<String> placed) {
        var texts = new WorkshopTexts(say, new ProblemIndex(run.problem().problem()));
        var byHand = new HashMap<String, String>();
        for (var found : run.mends()) {
            var its = run.problem().displaced(placed, found.mend().plan()).stream()
                    .map(w -> say.message("mend.fallen.row", texts.what(w), texts.when(w), texts.place(w)))
                    .toList();
            if (!its.isEmpty()) {
                byHand.put(found.letter(), String.join(say.message("mend.sooner.and") + " ", its));
            }
        }
        return byHand;
    }

    /**
     * By their letter, what those that are the best at nothing do otherwise than the best; of those that are, why they are ranked after
     * it where no figure says that.
     */
    private Map<String, String> beside(List<MendView> first, MendView best, Set<String> bestAtSomething) {
        var beside = new HashMap<String, String>();
        for (var view : first) {
            if (!view.equals(best)) {
                var its = BesideBest.of(view, best, say);
                var words = bestAtSomething.contains(view.letter()) ? its.wordsAfter() : its.words(best, say);
                words.ifPresent(w -> beside.put(view.letter(), w));
            }
        }
        return beside;
    }

    /** Makes a version of a mend; whoever takes it looks at it and publishes it next. */
    @PostMapping
    RedirectView take(@PathVariable String id, @RequestParam Mend.Goal goal) {
        var run = runs.get(id);
        var base = quarters.problem(run.version().problem());
        if (!run.version().equals(plans.ofPublished(base.quarter()))) {
            return new RedirectView("/imprevu/" + id, true);
        }
        var mend = run.mends().stream()
                .filter(f -> f.mend().goal() == goal)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such mend."));
        var taken = taking.take(
                run,
                mend,
                say.message("mend.putOff.reason", say.quarter(base.quarter())),
                say.message("mend.absence.reason"));
        return new RedirectView(
                "/publication?quarter=" + base.quarter() + "&version="
                        + taken.version().id() + (taken.isNoted() ? "&absence=notee" : ""),
                true);
    }
}
