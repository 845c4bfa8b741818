package fr.allervers.web.agenda;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.AbsenceNews.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** Takes the dates of an advisor's absence, and shows at once which published sessions it touches. */
@Controller
@RequestMapping("/agenda/{advisor}/absence")
@Needs(Right.ADVISE)
record AbsencePage(Agendas agendas, Absences absences, AbsenceNews news) {

    private static final int LONGEST_DAYS = 366;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /**
     * An absence and what it touches.
     *
     * @param touched sessions on its days, by date
     */
    record Touching(Absence absence, List<PublishedSession> touched) {

        Touching {
            touched = List.copyOf(touched);
        }

        /** The quarter of the first of them, or of the absence where it touches none. */
        public Quarter quarter() {
            return touched.isEmpty()
                    ? Quarter.of(absence.first())
                    : touched.get(0).quarter();
        }

        static Touching of(Absence absence, List<PublishedSession> sessions) {
            return new Touching(
                    absence,
                    sessions.stream()
                            .filter(s -> s.workshop().advisor().equals(absence.advisor()) && absence.has(s.day()))
                            .toList());
        }
    }

    /** @param told how many were just told by mail, null where nothing was just declared or withdrawn */
    @GetMapping
    String page(@PathVariable String advisor, @RequestParam(required = false) @Nullable Integer told, Model model) {
        model.addAttribute("told", told);
        return show(advisor, null, model);
    }

    private String show(String advisor, @Nullable String refused, Model model) {
        var sessions = agendas.of(advisor);
        var today = agendas.published().today();
        model.addAttribute("advisor", advisor);
        model.addAttribute("name", agendas.name(advisor));
        model.addAttribute("id", UUID.randomUUID().toString());
        model.addAttribute("refused", refused);
        model.addAttribute("seen", absences.seen());
        model.addAttribute("today", today);
        model.addAttribute(
                "absences",
                absences.all().stream()
                        .filter(a -> a.advisor().equals(advisor) && !a.last().isBefore(today))
                        .map(a -> Touching.of(a, sessions))
                        .toList());
        return "agenda/absence";
    }

    @PostMapping
    Object declare(
            @PathVariable String advisor,
            @RequestParam String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate first,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate last,
            Model model,
            HttpServletResponse response) {
        var name = agendas.name(advisor);
        var end = last == null ? first : last;
        var refused = refusal(id, first, end);
        if (refused != null || first == null || end == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(advisor, refused, model);
        }
        var absence = new Absence(id, advisor, first, end);
        return absences.declare(absence) ? told(Step.DECLARED, absence, name) : back("");
    }

    private RedirectView told(Step step, Absence absence, String name) {
        var today = agendas.published().today();
        var touched = Touching.of(absence, agendas.of(absence.advisor())).touched().stream()
                .filter(s -> !s.day().isBefore(today))
                .toList();
        return back("?told=" + news.tell(step, absence, name, touched));
    }

    private static RedirectView back(String query) {
        return new RedirectView("/agenda/{advisor}/absence" + query, true);
    }

    /** What is wrong, as the end of its key; null where nothing is. */
    private static @Nullable String refusal(String id, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null || !ID.matcher(id).matches()) {
            return "none";
        }
        return last.isBefore(first) ? "order" : last.isAfter(first.plusDays(LONGEST_DAYS)) ? "long" : null;
    }

    /**
     * Whoever plans says that they have seen it, which its advisor reads.
     *
     * @param quarter where they said so on the start page of a quarter: they get back to it; else null
     */
    @Needs(Right.COORDINATE)
    @PostMapping("/vu")
    RedirectView see(
            @PathVariable String advisor,
            @RequestParam String id,
            @RequestParam(required = false) @Nullable Quarter quarter) {
        absences.see(declared(advisor, id).id());
        return quarter == null ? back("") : new RedirectView("/?quarter=" + quarter, true);
    }

    private Absence declared(String advisor, String id) {
        return absences.all().stream()
                .filter(a -> a.advisor().equals(advisor) && a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The advisor has declared no such absence, or has withdrawn it."));
    }

    @PostMapping("/retrait")
    RedirectView withdraw(@PathVariable String advisor, @RequestParam String id) {
        var name = agendas.name(advisor);
        var known = declared(advisor, id);
        absences.withdraw(advisor, id);
        return told(Step.WITHDRAWN, known, name);
    }
}
