package fr.allervers.web.travel;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.web.account.Asker;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which maps and timetables are sent, and the tables made of them looked at and taken. */
@Controller
@Needs(Right.READ)
@RequestMapping(TravelPage.ADDRESS)
record TravelPage(Quarters quarters, TravelRuns runs, TravelTaking taking) {

    static final String ADDRESS = "/territoire/trajets";

    private static final String BACK = "redirect:" + ADDRESS;

    /** What a button of the page asks for. */
    enum Action {
        /** The end of a run, without tables. */
        STOP,
        /** That tables become the territory's. */
        TAKE
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        quarters.problem(quarter == null ? quarters.preferred() : quarter).show(model);
        var last = runs.last();
        model.addAttribute("runs", last);
        model.addAttribute(
                "going", last.stream().filter(r -> !r.state().isOver()).count());
        model.addAttribute(
                "taken",
                Arrays.stream(SourceKind.values())
                        .flatMap(kind -> taking.taken(kind).stream())
                        .collect(toMap(TakenTables::file, TakenTables::inputs)));
        return "territory/travel";
    }

    @Needs(Right.COORDINATE)
    @PostMapping
    String send(
            @RequestParam SourceKind kind,
            @RequestParam Quarter quarter,
            @RequestParam(defaultValue = "false") boolean take,
            @RequestParam MultipartFile sent,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        if (sent.isEmpty()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("noFile", true);
            return page(quarter, model);
        }
        try (var in = sent.getInputStream()) {
            runs.begin(new TravelRuns.Wish(kind, quarter, null, null, take), in);
        }
        return BACK;
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/{id}")
    String act(@PathVariable String id, @RequestParam Action action, Model model, HttpServletResponse answer) {
        var run = runs.get(id);
        var made = run.made();
        if (action == Action.STOP) {
            runs.stop(run);
        } else if (made != null && !made.refused()) {
            try {
                taking.take(run.asked(), made, Asker.name());
            } catch (FaultsException e) {
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", e.faults());
                return page(null, model);
            }
        }
        return BACK;
    }
}
