package fr.allervers.web.paper;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.PlanFilter;
import fr.allervers.web.plan.PlanReading;
import fr.allervers.web.plan.SessionRow;
import fr.allervers.web.programme.Links;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.territory.Marks;
import fr.allervers.web.territory.Quarters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a coordinator prints of a published quarter: the agenda of an advisor, the sheet of a room, the letter of a workshop, the report. */
@Controller
@RequestMapping("/papier")
@Needs(Right.READ)
record Papers(
        Quarters quarters, QuarterPlans plans, WholeVersions wholes, Programme programme, PdfPrinter printer, Say say) {

    /** All that can be printed of a quarter. */
    @GetMapping
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        var shown = quarter == null ? quarters.preferred() : quarter;
        quarters.problem(shown).show(model);
        boolean isPublished = plans.isPublished(shown);
        model.addAttribute("published", isPublished);
        if (isPublished) {
            var problem = reading(shown).problem();
            model.addAttribute("advisors", problem.advisors());
            var sessions = held(programme.sessions(shown));
            var taken = sessions.stream().map(s -> s.place().room().id()).collect(Collectors.toSet());
            model.addAttribute("knownRooms", problem.rooms().size());
            model.addAttribute(
                    "rooms",
                    problem.rooms().stream().filter(r -> taken.contains(r.id())).toList());
            model.addAttribute("workshopsAhead", workshops(held(programme.toCome())));
            model.addAttribute("letters", firstOfEach(sessions));
            model.addAttribute("madeUp", sessions.stream().anyMatch(PublicSession::madeUp));
            model.addAttribute("telephone", quarters.territory().settings().telephone());
            model.addAttribute("local", Poster.local(Links.whole("")));
        }
        return "paper/papers";
    }

    private static List<PublicSession> held(List<PublicSession> sessions) {
        return sessions.stream().filter(s -> !s.isCancelled()).toList();
    }

    /** The first session of each workshop. */
    private static List<PublicSession> firstOfEach(List<PublicSession> sessions) {
        return List.copyOf(sessions.stream()
                .collect(Collectors.toMap(PublicSession::workshop, s -> s, (first, later) -> first, LinkedHashMap::new))
                .values());
    }

    /** How many workshops each commune holds, by its INSEE code: what its poster can show. */
    private static Map<String, Long> workshops(List<PublicSession> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        s -> s.place().commune().code(),
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                all -> all.stream()
                                        .map(PublicSession::workshop)
                                        .distinct()
                                        .count())));
    }

    @GetMapping("/conseiller/{id}.pdf")
    ResponseEntity<byte[]> advisor(@PathVariable String id, @RequestParam Quarter quarter, Locale locale) {
        var read = reading(quarter);
        var advisor = read.problem().advisors().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(Papers::missing);
        var sheet = sheet(say.message("paper.agenda", advisor.name()), quarter);
        return print("sheet", sheet.ofAdvisor(sessions(quarter, PlanFilter.ofAdvisor(id)), locale), locale);
    }

    @GetMapping("/salle/{id}.pdf")
    ResponseEntity<byte[]> room(@PathVariable String id, @RequestParam Quarter quarter, Locale locale) {
        var read = reading(quarter);
        var room = read.problem().rooms().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(Papers::missing);
        var name = room.venue() == null ? room.name() : room.venue() + ", " + room.name();
        var sheet = sheet(say.message("paper.room", name), quarter);
        return print("sheet", sheet.ofRoom(sessions(quarter, PlanFilter.ofRoom(id)), locale), locale);
    }

    @GetMapping("/rapport.pdf")
    ResponseEntity<byte[]> report(@RequestParam Quarter quarter, Locale locale) {
        var read = reading(quarter);
        var name = quarters.territory().settings().name();
        var report = new Report(say, PlanFigures.of(read.index(), read.plan()), name, say.quarter(quarter));
        return print("report", report.model(Marks.of(read.problem()).any(), locale), locale);
    }

    /** The letter of a workshop, by any of its sessions. */
    @GetMapping("/lettre/{session}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String session, Locale locale) {
        var of = programme.session(session).orElseThrow(Papers::missing);
        var letter = new Letter(say, quarters.territory(), programme.series(of));
        return print("letter", letter.model(locale), locale);
    }

    private Sheet sheet(String heading, Quarter quarter) {
        return new Sheet(say, heading, quarters.territory().settings().name(), say.quarter(quarter));
    }

    private record Read(ProblemIndex index, PlanVersion version) {

        Problem problem() {
            return index.problem();
        }

        Plan plan() {
            return version.plan();
        }
    }

    private List<SessionRow> sessions(Quarter quarter, PlanFilter filter) {
        var whole = wholes.of(published(quarter));
        return new PlanReading(whole.index(), whole.version()).sessions(filter);
    }

    private Read reading(Quarter quarter) {
        var whole = wholes.of(published(quarter));
        return new Read(whole.index(), whole.version());
    }

    private PlanVersion published(Quarter quarter) {
        var version = plans.ofPublished(quarter);
        if (version == null) {
            throw missing();
        }
        return version;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<byte[]> print(String template, Map<String, Object> model, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + template + ".pdf\"")
                .body(printer.print(template, locale, model));
    }
}
