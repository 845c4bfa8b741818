package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.VersionChanges.Compared;
import fr.allervers.web.quarter.DemandSincePublished;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.UnknownVersionException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What is published of a quarter, what would change with another plan and for whom, and the step itself. */
@Controller
@Needs(Right.READ)
@RequestMapping("/publication")
record PublicationPage(
        Quarters quarters,
        PlanVersions versions,
        Publications publications,
        Publishing publishing,
        RoomPromises promises,
        RefusedRooms refused,
        SignUpRows signUps,
        CloseProblems close,
        DeclaredAbsences absences,
        VersionChanges changes,
        WholeVersions wholes,
        SolveRuns runs,
        ShowUps showUps,
        TableWarnings warnings,
        Standings standings,
        DemandSincePublished since,
        PutOffSessions putOff,
        Say say) {

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable Quarter quarter,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(name = "absence", required = false) @Nullable String noted,
            Model model) {
        model.addAttribute("noted", noted != null);
        return show(quarter == null ? quarters.preferred() : quarter, version, false, model);
    }

    private String show(Quarter quarter, @Nullable String asked, boolean overtaken, Model model) {
        var shown = quarters.problem(quarter);
        var all = publications.all(quarter);
        var current = Publications.current(all);
        var published = current == null ? null : versions.get(current.version());
        var version =
                asked == null ? NewestVersion.newer(versions.latest(shown.id()), published) : ofQuarter(quarter, asked);
        shown.show(model);
        model.addAttribute("publications", all);
        model.addAttribute("last", all.isEmpty() ? 0 : all.get(0).number());
        model.addAttribute("current", current);
        model.addAttribute("published", published);
        var refusedRooms = published == null ? List.<RoomRow>of() : refused.of(quarter, published);
        model.addAttribute("refusedRooms", refusedRooms);
        model.addAttribute(
                "solved",
                !refusedRooms.isEmpty()
                        && version != null
                        && refused.of(quarter, version).isEmpty());
        model.addAttribute("possible", absences.clear(shown.problem().published()));
        model.addAttribute("missing", published == null ? List.of() : absences.missing(quarter));
        model.addAttribute("keeps", close.kept(shown.problem(), versions(all)));
        model.addAttribute("since", since.of(quarter).orElse(null));
        model.addAttribute("questions", signUps.questions(quarter));
        model.addAttribute("candidate", version);
        model.addAttribute("kept", version == null ? null : wholes.of(version).kept());
        model.addAttribute("overtaken", overtaken);
        var withdrawn = asked == null && published == null && !all.isEmpty()
                ? versions.get(all.get(0).version())
                : null;
        model.addAttribute("withdrawn", withdrawn);
        model.addAttribute(
                "putOff",
                version == null || withdrawn != null
                        ? null
                        : putOff.of(quarter, version).orElse(null));
        model.addAttribute("isFirst", published == null && withdrawn == null);
        if (withdrawn != null) {
            show(changes.takenBack(withdrawn), model);
        } else if (version != null && !version.equals(published)) {
            show(changes.of(published, version), model);
            model.addAttribute(
                    "hosting",
                    published == null
                            ? null
                            : QuarterComparison.of(
                                    wholes.of(version).past(),
                                    wholes.of(published).past()));
            model.addAttribute("standing", standings.of(quarter, version));
            addChecklist(version, published, shown, model);
        }
        return "publication";
    }

    private void addChecklist(PlanVersion version, @Nullable PlanVersion published, QuarterProblem shown, Model model) {
        var checklist = checklist(version, shown);
        var clashing = absences.touching(shown.quarter(), version.plan());
        var known = published == null
                ? List.<DeclaredAbsences.Row>of()
                : absences.touching(shown.quarter(), published.plan());
        model.addAttribute("checklist", checklist);
        model.addAttribute("points", checklist.since(published == null ? null : checklist(published, shown)));
        model.addAttribute(
                "absences", clashing.stream().filter(a -> !known.contains(a)).toList());
        model.addAttribute(
                "sameAbsences", clashing.stream().filter(known::contains).toList());
    }

    private Checklist checklist(PlanVersion version, QuarterProblem shown) {
        var problem = quarters.problem(version.problem());
        return Checklist.of(
                say,
                problem.index(),
                version.plan(),
                quarters.hasChangedSince(problem),
                promises.of(shown.quarter()),
                showUps.rates(),
                quarters.territory().kits(),
                quarters.territory().settings().telephone(),
                warnings.of(problem));
    }

    private void show(Compared compared, Model model) {
        var changes = compared.changes();
        var telephone = quarters.territory().settings().telephone();
        var texts = new ChangeTexts(say, compared, telephone);
        model.addAttribute("changes", changes);
        model.addAttribute("nothing", changes.changed().isEmpty());
        model.addAttribute("lines", texts.lines(changes));
        model.addAttribute(
                "rows",
                texts.inOrder(changes).stream()
                        .map(c -> ChangeRow.of(c, texts.was(), texts.is()))
                        .toList());
        model.addAttribute("advisors", texts.advisors(changes));
        model.addAttribute("communes", texts.communes(changes));
        model.addAttribute("rooms", new RoomTexts(texts).of(changes));
        model.addAttribute("residents", texts.residents(changes));
    }

    /** @throws UnknownVersionException where it is of another quarter */
    private PlanVersion ofQuarter(Quarter quarter, String id) {
        var version = versions.get(id);
        if (!quarters.problem(version.problem()).quarter().equals(quarter)) {
            throw new UnknownVersionException(id);
        }
        return version;
    }

    @Needs(Right.COORDINATE)
    @PostMapping
    Object publish(
            @RequestParam Quarter quarter,
            @RequestParam String version,
            @RequestParam int last,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes next) {
        var chosen = ofQuarter(quarter, version);
        return decided(
                quarter,
                version,
                () -> {
                    publishing.publish(quarter, chosen, last);
                    next.addFlashAttribute("done", last + 1);
                },
                model,
                answer);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/retrait")
    Object takeBack(@RequestParam Quarter quarter, @RequestParam int number, Model model, HttpServletResponse answer) {
        return decided(quarter, null, () -> publications.takeBack(quarter, number), model, answer);
    }

    private Map<Publication, PlanVersion> versions(List<Publication> all) {
        var found = new LinkedHashMap<Publication, PlanVersion>();
        all.forEach(p -> found.put(p, versions.get(p.version())));
        return found;
    }

    /** Lets the quarter be planned close to what is published, and plans it; or close to nothing any more. */
    @Needs(Right.COORDINATE)
    @PostMapping("/proche")
    RedirectView stayClose(@RequestParam Quarter quarter, @RequestParam boolean close) {
        var before = quarters.problem(quarter).id();
        var current = publications.current(quarter);
        if (close && current != null) {
            runs.start(this.close.planCloseTo(quarter, versions.get(current.version())), null);
        } else {
            quarters.planAsTablesAndDemandSay(quarter);
        }
        if (!quarters.problem(quarter).id().equals(before)) {
            runs.stop(before);
        }
        return new RedirectView("/?quarter=" + quarter, true);
    }

    private Object decided(
            Quarter quarter, @Nullable String version, Runnable step, Model model, HttpServletResponse answer) {
        try {
            step.run();
            return new RedirectView("/publication?quarter=" + quarter, true);
        } catch (OvertakenException e) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            return show(quarter, version, true, model);
        }
    }
}
