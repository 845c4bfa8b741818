package fr.allervers.web.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import fr.allervers.web.agenda.request.HalfDay;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** An event that the published plan cannot stand: it is said, its mends are shown, one is taken. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/imprevu")
record MendPages(
        Quarters quarters,
        PlanVersions versions,
        Publications publications,
        MendSuggestions suggestions,
        MendRuns runs,
        MendTaking taking,
        Absences absences,
        Say say) {

    /** What the page asks for while it is looked at: whatever is found, nothing changes its place under a hand. */
    private static final String AS_FOUND = "trouve";

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable Quarter quarter,
            @ModelAttribute("asked") EventFields asked,
            Model model) {
        return show(quarter == null ? suggestions.quarter() : quarter, asked, model);
    }

    private String show(Quarter quarter, EventFields asked, Model model) {
        var published = published(quarter);
        var shown = published == null ? quarters.problem(quarter) : quarters.problem(published.problem());
        shown.show(model);
        model.addAttribute("published", published);
        model.addAttribute("ahead", published == null ? null : ahead(published));
        model.addAttribute("asked", asked.orUsual());
        model.addAttribute("kinds", EventKind.said());
        model.addAttribute("days", HalfDay.DAYS);
        model.addAttribute("modes", EventFields.modes(shown.problem()));
        model.addAttribute("suggested", published == null ? List.of() : suggestions.of(shown, published));
        model.addAttribute("runs", published == null ? List.of() : lines(quarter));
        return "mend/event";
    }

    /** A version that people went on to from the published one and did not publish: a mend leaves it aside. */
    private @Nullable PlanVersion ahead(PlanVersion published) {
        var latest = versions.latest(published.problem());
        return latest == null || latest.number() <= published.number() ? null : latest;
    }

    /** A search of before, in words. */
    record Line(String id, String event, String state) {}

    /** Those of all publications of a quarter. */
    private List<Line> lines(Quarter quarter) {
        return runs.last().stream()
                .flatMap(r -> line(r, quarters.problem(r.version().problem()), quarter).stream())
                .toList();
    }

    private Optional<Line> line(MendRun run, QuarterProblem base, Quarter quarter) {
        if (!base.quarter().equals(quarter)) {
            return Optional.empty();
        }
        var isTaken = !versions.of(run.problem().problem().id()).isEmpty();
        var state = isTaken ? say.message("mend.state.taken") : say.message("mend.state." + run.state());
        return Optional.of(new Line(run.id(), run.event().sentence(base.index(), say), state));
    }

    private @Nullable PlanVersion published(Quarter quarter) {
        var current = publications.current(quarter);
        return current == null ? null : versions.get(current.version());
    }

    @PostMapping
    Object begin(
            @RequestParam Quarter quarter,
            @ModelAttribute("asked") EventFields asked,
            Model model,
            HttpServletResponse answer) {
        var published = published(quarter);
        if (published == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Nothing of the quarter is published.");
        }
        var fault = asked.fault(quarters.problem(published.problem()).problem());
        if (fault != null) {
            return refused(quarter, asked, say.message("mend.fault." + fault), model, answer);
        }
        try {
            var id = runs.begin(published, asked);
            declare(asked);
            return new RedirectView("/imprevu/" + id, true);
        } catch (FaultsException e) {
            return refused(quarter, asked, say.sentence(e.faults().get(0).sentence()), model, answer);
        }
    }

    /** Begins to search for an event that is known already, from wherever it is read; where it touches nothing any more, the page says what does. */
    @PostMapping("/connu")
    Object beginKnown(
            @RequestParam Quarter quarter,
            @ModelAttribute("asked") EventFields asked,
            Model model,
            HttpServletResponse answer) {
        var published = published(quarter);
        var known = published == null
                ? Optional.<EventFields>empty()
                : suggestions.of(quarters.problem(published.problem()), published).stream()
                        .map(MendSuggestions.Suggestion::event)
                        .filter(asked::isOf)
                        .findFirst();
        return known.isPresent()
                ? begin(quarter, known.get(), model, answer)
                : new RedirectView("/imprevu?quarter=" + quarter, true);
    }

    /** An absence that a coordinator says here stands with those that its advisor declares, unless it does already; it is seen. */
    private void declare(EventFields said) {
        var advisor = said.advisor();
        var first = said.from();
        if (said.kind() == EventKind.ADVISOR_ABSENT && advisor != null && first != null) {
            var last = said.to() == null ? first : said.to();
            var known = absences.all().stream()
                    .filter(a -> a.advisor().equals(advisor) && a.has(first) && a.has(last))
                    .findFirst();
            var absence = known.orElseGet(() -> new Absence(UUID.randomUUID().toString(), advisor, first, last));
            absences.declare(absence);
            absences.see(absence.id());
        }
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

    private String refused(Quarter quarter, EventFields asked, String fault, Model model, HttpServletResponse answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", fault);
        return show(quarter, asked, model);
    }

    @GetMapping("/{id}")
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
        model.addAttribute("views", views);
        model.addAttribute("best", best);
        model.addAttribute("isRanked", best == null || best.equals(views.get(0)));
        model.addAttribute("anyway", best == null ? List.of() : PlacelessAnyway.of(run, say));
        model.addAttribute("gains", views.stream().anyMatch(v -> v.gained() > 0));
        model.addAttribute("strengths", best == null ? Map.of() : Strength.of(views));
        model.addAttribute("alike", MendView.alike(views));
        model.addAttribute("isAsPublished", best != null && best.isAsPublished());
        model.addAttribute("least", MendView.Least.of(views));
        model.addAttribute("now", MendView.Now.of(run.problem()));
        model.addAttribute("staysInQuarter", run.asked().next() == null);
        var published = published(base.quarter());
        model.addAttribute("isCurrent", run.version().equals(published));
        model.addAttribute(
                "isTaken",
                published != null
                        && published.problem().equals(run.problem().problem().id()));
        return "mend/mends";
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
        var published = run.version().plan().workshops();
        var telephone = quarters.territory().settings().telephone();
        return run.mends().stream()
                .map(found -> MendView.of(found, published, telephone, say))
                .toList();
    }

    /** Makes a version of a mend; whoever takes it looks at it and publishes it next. */
    @PostMapping("/{id}")
    RedirectView take(@PathVariable String id, @RequestParam Mend.Goal goal) {
        var run = runs.get(id);
        var base = quarters.problem(run.version().problem());
        if (!run.version().equals(published(base.quarter()))) {
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
