package fr.allervers.web.mend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.request.HalfDay;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.PutOffSessions;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.travel.EndingLines.BeingReadException;
import fr.allervers.web.travel.EndingLines.EndingLine;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** An event that the published plan cannot stand, as it is said in a form or known already, and the start of a search for its mends. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/imprevu")
record EventPages(
        Quarters quarters,
        PlanVersions versions,
        QuarterPlans plans,
        MendSuggestions suggestions,
        MendRuns runs,
        Absences absences,
        LineEnds ends,
        PutOffSessions putOff,
        Say say) {

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable Quarter quarter,
            @ModelAttribute("asked") EventFields asked,
            Model model) {
        return show(quarter == null ? suggestions.quarter() : quarter, asked, model);
    }

    private String show(Quarter quarter, EventFields asked, Model model) {
        var published = plans.ofPublished(quarter);
        var shown = published == null ? quarters.problem(quarter) : quarters.problem(published.problem());
        shown.show(model);
        model.addAttribute("published", published);
        model.addAttribute("ahead", published == null ? null : ahead(published));
        model.addAttribute("putOff", putOff.into(quarter).orElse(null));
        model.addAttribute("lastDay", lastDay(shown));
        model.addAttribute("asked", asked.orUsual());
        var ending = ends.of(shown);
        var lines = new LinkedHashSet<>(ending.known());
        if (ending.isBeingRead() && asked.ending() != null) {
            lines.add(asked.ending());
        }
        model.addAttribute("reading", ending.isBeingRead());
        model.addAttribute("lines", lines.stream().collect(groupingBy(EndingLine::mode, LinkedHashMap::new, toList())));
        model.addAttribute("kinds", EventKind.said(!lines.isEmpty() || ending.isBeingRead()));
        model.addAttribute("days", HalfDay.DAYS);
        model.addAttribute("modes", EventFields.modes(shown.problem()));
        model.addAttribute("suggested", published == null ? List.of() : suggestions.of(shown, published));
        model.addAttribute("runs", published == null ? List.of() : lines(quarter));
        return "mend/event";
    }

    /** Of the quarter, or of what a mend put off beyond it. */
    private static LocalDate lastDay(QuarterProblem shown) {
        var last = shown.quarter().last();
        return shown.problem().starts().stream()
                .map(LocalDateTime::toLocalDate)
                .filter(last::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(last);
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
        var isTaken = run.problems().anyMatch(p -> !versions.of(p).isEmpty());
        var state = isTaken ? say.message("mend.state.taken") : say.message("mend.state." + run.state());
        return Optional.of(new Line(run.id(), run.event().sentence(base.index(), say), state));
    }

    @PostMapping
    Object begin(
            @RequestParam Quarter quarter,
            @ModelAttribute("asked") EventFields asked,
            Model model,
            HttpServletResponse answer) {
        var published = plans.ofPublished(quarter);
        if (published == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Nothing of the quarter is published.");
        }
        try {
            var fault = ends.fault(asked, quarters.problem(published.problem()));
            if (fault != null) {
                return refused(quarter, asked, say.message("mend.fault." + fault), model, answer);
            }
            var id = runs.begin(published, asked);
            declare(asked);
            return new RedirectView("/imprevu/" + id, true);
        } catch (BeingReadException e) {
            return refused(quarter, asked, say.message("mend.reading.wait"), model, answer);
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
        var published = plans.ofPublished(quarter);
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

    private String refused(Quarter quarter, EventFields asked, String fault, Model model, HttpServletResponse answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", fault);
        return show(quarter, asked, model);
    }
}
