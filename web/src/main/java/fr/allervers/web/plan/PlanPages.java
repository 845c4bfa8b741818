package fr.allervers.web.plan;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.explanation.Explanations;
import fr.allervers.web.security.MapTiles;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.VersionFigures;
import fr.allervers.web.territory.QuarterProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.ObjectMapper;

/** The three ways to read one version of a plan, and the sheet of each of its workshops. */
@Controller
@Needs(Right.READ)
@RequestMapping("/plan/{version}")
record PlanPages(
        PlanVersions versions,
        PlanReadings readings,
        VersionFigures figures,
        PlanFrame frame,
        MapTiles tiles,
        ObjectMapper json,
        Explanations explanations) {

    @GetMapping
    String plan(@PathVariable String version) {
        versions.get(version);
        return "redirect:/plan/{version}/carte";
    }

    @GetMapping("/carte")
    String map(@PathVariable String version, PlanFilter filter, Model model) {
        var quarter = fill(version, filter, model);
        var plan = versions.get(version);
        var rows = readings.of(quarter.index(), plan).workshops(filter);
        var layer = MapLayer.of(quarter.index(), figures.figures(plan), rows);
        model.addAttribute("layer", layer);
        model.addAttribute("layerJson", island(layer));
        model.addAttribute("tiles", tiles);
        return "plan/map";
    }

    @GetMapping("/calendrier")
    String calendar(@PathVariable String version, PlanFilter filter, Model model) {
        var quarter = fill(version, filter, model);
        var reading = readings.of(quarter.index(), versions.get(version));
        var advisors = quarter.problem().advisors();
        List<SessionShape> entries = reading.sessions(filter).stream()
                .map(s -> SessionShape.of(
                        s,
                        "/plan/" + version + "/atelier/" + s.workshop().id(),
                        advisors.indexOf(s.workshop().advisor())))
                .toList();
        model.addAttribute("entriesJson", island(entries));
        model.addAttribute("weeks", reading.weeks(filter));
        return "plan/calendar";
    }

    @GetMapping("/liste")
    String list(@PathVariable String version, PlanFilter filter, Model model) {
        var quarter = fill(version, filter, model);
        model.addAttribute(
                "rows", readings.of(quarter.index(), versions.get(version)).workshops(filter));
        return "plan/list";
    }

    @GetMapping("/atelier/{workshop}")
    String sheet(
            @PathVariable String version,
            @PathVariable String workshop,
            @RequestParam(required = false) @Nullable String pourquoi,
            Model model) {
        var quarter = fill(version, new PlanFilter(null, null, null, null), model);
        var row = readings.of(quarter.index(), versions.get(version)).workshop(workshop);
        model.addAttribute("row", row);
        if (pourquoi != null) {
            var reasons = explanations.workshop(versions.get(version), workshop);
            model.addAttribute("why", WhyHere.of(quarter.index(), reasons));
        }
        return "plan/sheet";
    }

    private QuarterProblem fill(String id, PlanFilter filter, Model model) {
        var quarter = frame.show(versions.get(id), model);
        model.addAttribute("filter", filter);
        return quarter;
    }

    /** JSON to stand inside a page: no character in it ends a script element. */
    private String island(Object data) {
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }
}
