package fr.allervers.web.comparison;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.PlanNames;
import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.Standings;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.security.MapTiles;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.ObjectMapper;

/** Two versions of a quarter's plan side by side, and the choice of the two. */
@Controller
@Needs(Right.READ)
record ComparisonPage(
        Quarters quarters,
        QuarterVersions all,
        PlanVersions versions,
        Comparisons comparisons,
        Publications publications,
        Standings standings,
        PlanNames names,
        MapTiles tiles,
        ObjectMapper json,
        Say say) {

    /**
     * @param quarter that of the second version, or else of the first, or else the one that is prepared, where it is not given
     * @param from id of the version before; where it is not given, the one that is published, or that was before it, or else the one before
     * @param to id of the version after; where it is not given, the newest
     * @param only which of the residents who fare otherwise are shown, on the map and in the table alike
     */
    @GetMapping("/comparer")
    String page(
            @RequestParam(required = false) @Nullable Quarter quarter,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            ResidentsShown only,
            Model model) {
        var asked = quarter(quarter, from, to);
        var groups = all.of(asked);
        var newestFirst = groups.stream().flatMap(g -> g.lines().stream()).toList();
        quarters.problem(asked).show(model);
        model.addAttribute("groups", groups);
        var after = to == null ? newest(newestFirst) : to;
        var before = from == null ? before(asked, newestFirst, after) : from;
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        if (before != null && after != null) {
            show(comparisons.of(before, after), only, asked, model);
        }
        return "comparison/comparison";
    }

    private Quarter quarter(@Nullable Quarter quarter, @Nullable String from, @Nullable String to) {
        var version = to == null ? from : to;
        if (version != null) {
            return comparisons.quarter(versions.get(version));
        }
        return quarter == null ? quarters.preferred() : quarter;
    }

    private static @Nullable String newest(List<PlanVersion.Line> lines) {
        return lines.stream().findFirst().map(PlanVersion.Line::id).orElse(null);
    }

    private @Nullable String before(Quarter quarter, List<PlanVersion.Line> newestFirst, @Nullable String after) {
        var published = publications.current(quarter);
        if (published != null && !published.version().equals(after)) {
            return published.version();
        }
        var publishedBefore = publications.all(quarter).stream().map(Publication::version);
        return Stream.concat(
                        published == null ? Stream.of() : publishedBefore,
                        newestFirst.stream().map(PlanVersion.Line::id))
                .filter(id -> !id.equals(after))
                .findFirst()
                .orElse(null);
    }

    private void show(Comparison comparison, ResidentsShown only, Quarter quarter, Model model) {
        var current = publications.current(quarter);
        var published =
                publications.all(quarter).stream().collect(toMap(Publication::version, Publication::number, Math::max));
        model.addAttribute("comparison", comparison);
        model.addAttribute("version", comparison.after().version());
        model.addAttribute("published", published);
        model.addAttribute("current", current == null ? null : current.version());
        model.addAttribute("beforeName", name("before", comparison.before().version(), published));
        model.addAttribute("afterName", name("after", comparison.after().version(), published));
        model.addAttribute(
                "hosting",
                QuarterComparison.of(
                        comparison.after().past(), comparison.before().past()));
        model.addAttribute("dataBefore", data(comparison.before().version()));
        model.addAttribute("dataAfter", data(comparison.after().version()));
        model.addAttribute("figures", FigureRow.of(comparison, say));
        model.addAttribute("means", MeansRow.of(comparison));
        var everybody = ChangeMap.rows(comparison);
        var rows = everybody.stream().filter(only::has).toList();
        model.addAttribute("only", only);
        model.addAttribute("communes", ResidentsShown.communes(everybody));
        model.addAttribute("meansOfChange", ResidentsShown.means(everybody));
        model.addAttribute("rows", rows);
        model.addAttribute("standing", standings.of(quarter, comparison.after().version()));
        var sentences = ChangeSentences.of(say, comparison);
        model.addAttribute("sentences", sentences.all(comparison));
        model.addAttribute("tiles", tiles);
        // No character in it ends a script element.
        model.addAttribute(
                "mapJson",
                json.writeValueAsString(ChangeMap.of(
                                comparison, rows, WorkshopMark.of(comparison, sentences, only.commune()), say))
                        .replace("<", "\\u003c"));
    }

    /** {@code Publication 1 (avant)}, or {@code Version 3 (avant)} of one that never was published. */
    private String name(String side, PlanVersion version, Map<String, Integer> published) {
        var number = published.get(version.id());
        return number == null
                ? say.message("comparison." + side, version.number())
                : say.message("comparison." + side + ".publication", number);
    }

    private String data(PlanVersion version) {
        return names.data(quarters.problem(version.problem()));
    }
}
