package fr.allervers.web.plan;

import fr.allervers.data.figures.PassedBy;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.explanation.Explanations;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.HomeTexts;
import fr.allervers.web.publication.KitCheck;
import fr.allervers.web.publication.ShowUps;
import fr.allervers.web.publication.WholeVersion;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.publication.WorkshopTexts;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.security.MapTiles;
import fr.allervers.web.solving.Progress;
import fr.allervers.web.solving.RunShape;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.travel.Timetables;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The workspace of one version of a plan, opened on one of its views, and the sheet of each of its workshops. */
@Controller
@Needs(Right.READ)
@RequestMapping("/plan/{version}")
record PlanPages(
        PlanVersions versions,
        Quarters quarters,
        PlanReadings readings,
        WholeVersions wholes,
        PlanFrame frame,
        ShowUps showUps,
        KitCheck kits,
        SolveRuns runs,
        MapTiles tiles,
        Timetables timetables,
        Explanations explanations,
        Say say,
        ApplicationEventPublisher events) {

    @GetMapping
    String plan(@PathVariable String version, PlanFilter filter, Model model) {
        return show(PlanView.ALL, version, filter, model);
    }

    @GetMapping("/carte")
    String map(@PathVariable String version, PlanFilter filter, Model model) {
        return show(PlanView.MAP, version, filter, model);
    }

    @GetMapping("/calendrier")
    String calendar(@PathVariable String version, PlanFilter filter, Model model) {
        return show(PlanView.CALENDAR, version, filter, model);
    }

    @GetMapping("/liste")
    String list(@PathVariable String version, PlanFilter filter, Model model) {
        return show(PlanView.LIST, version, filter, model);
    }

    @GetMapping("/chiffres")
    String figures(@PathVariable String version, PlanFilter filter, Model model) {
        return show(PlanView.FIGURES, version, filter, model);
    }

    /** Tables that the address asks for come with the page, for those without scripts; scripts make them of the plan's JSON. */
    private String show(PlanView view, String id, PlanFilter filter, Model model) {
        var version = versions.get(id);
        var whole = whole(version, model);
        var reading = readings.of(whole.index(), whole.version());
        var run = runs.report(version.problem());
        model.addAttribute("filter", filter);
        model.addAttribute("view", view);
        model.addAttribute("views", PlanView.values());
        model.addAttribute("rows", view == PlanView.LIST ? reading.workshops(filter) : List.of());
        model.addAttribute("weeks", view == PlanView.CALENDAR ? reading.weeks(filter) : Map.of());
        model.addAttribute(
                "flows", view == PlanView.MAP ? Flow.of(whole.index(), reading.workshops(filter), filter) : List.of());
        model.addAttribute("figures", whole.figures());
        model.addAttribute("kitsChecked", kits.isMade());
        model.addAttribute("kits", kits.of(whole.index(), whole.plan()));
        model.addAttribute("planJson", readings.json(whole.index(), whole.version()));
        var expected = ExpectedShape.of(whole.index(), reading.workshops(PlanFilter.NONE), showUps.rates());
        model.addAttribute("expectedJson", readings.island(expected));
        boolean going = run != null && !run.state().isOver();
        if (run != null && going) {
            progress(run, version.problem(), model);
        }
        model.addAttribute("going", going);
        if (!going) {
            events.publishEvent(new PlanShown(version));
        }
        model.addAttribute("tiles", tiles);
        return "plan/workspace";
    }

    /** The curves of the run that goes on with a version's problem, or has just ended, and its buttons: a part of the workspace. */
    @GetMapping("/calcul")
    String run(@PathVariable String version, Model model) {
        var shown = versions.get(version);
        var run = runs.report(shown.problem());
        if (run == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing is solved here.");
        }
        frame.show(shown, model);
        progress(run, shown.problem(), model);
        return "plan/run :: panel";
    }

    private void progress(RunShape run, String problem, Model model) {
        var newest = Objects.requireNonNull(versions.latest(problem));
        var residents = quarters.problem(problem).problem().residents();
        model.addAttribute("run", run);
        model.addAttribute("newest", newest);
        model.addAttribute("gap", run.gap());
        model.addAttribute(
                "progress", Progress.of(run, residents, newest.score().cost()));
    }

    @GetMapping("/atelier/{workshop}")
    String sheet(
            @PathVariable String version,
            @PathVariable String workshop,
            @RequestParam(required = false) @Nullable String pourquoi,
            Model model) {
        var shown = versions.get(version);
        var whole = whole(shown, model);
        var reading = readings.of(whole.index(), whole.version());
        var row = reading.workshop(workshop);
        model.addAttribute("afar", FarFromHome.of(row, reading.workshops(PlanFilter.NONE)));
        var planned = shown.plan().workshops().stream().anyMatch(w -> w.id().equals(workshop));
        model.addAttribute("planned", planned);
        model.addAttribute("row", row);
        model.addAttribute(
                "far",
                row.homes().size() > 1 || !row.homes().contains(row.commune().code()));
        if (planned) {
            addPassedBy(shown, workshop, model);
        }
        model.addAttribute("rides", rides(whole));
        model.addAttribute("legsJson", readings.island(LegMap.of(whole.index(), row)));
        model.addAttribute("tiles", tiles);
        if (pourquoi != null && planned) {
            var reasons = explanations.workshop(shown, workshop);
            model.addAttribute(
                    "why", WhyHere.of(quarters.problem(shown.problem()).index(), reasons));
        }
        return "plan/sheet";
    }

    private void addPassedBy(PlanVersion version, String workshop, Model model) {
        var index = quarters.problem(version.problem()).index();
        model.addAttribute("homeTexts", new HomeTexts(say, new WorkshopTexts(say, index)));
        model.addAttribute(
                "passed",
                version.plan().workshops().stream()
                        .filter(w -> w.id().equals(workshop))
                        .findFirst()
                        .flatMap(w -> PassedBy.of(index, version.plan(), w))
                        .orElse(null));
    }

    private LegRides rides(WholeVersion whole) {
        var index = whole.index();
        var trips = timetables.of(whole.quarter().quarter(), index.problem(), quarters.territory());
        return new LegRides(index, trips.orElse(null));
    }

    /** Shows a version with all sessions of its quarter, those too that a mend does not plan anew. */
    private WholeVersion whole(PlanVersion version, Model model) {
        frame.show(version, model);
        var whole = wholes.of(version);
        whole.quarter().show(model);
        return whole;
    }
}
