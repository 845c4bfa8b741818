package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.publication.Decision.Outcome;
import fr.allervers.web.territory.Quarters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** How many have signed up for the workshops of a published plan, their days of decision, and keep, merge or cancel. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/inscriptions")
record SignUpsPage(Quarters quarters, SignUps signUps, SignUpRows rows, FewSignUpChoices choices) {

    @GetMapping
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        var shown = quarters.problem(quarter == null ? quarters.preferred() : quarter);
        shown.show(model);
        model.addAttribute("rows", rows.of(shown.quarter()));
        var questions = rows.questions(shown.quarter());
        model.addAttribute("questions", questions);
        model.addAttribute("choices", choices.of(shown.quarter(), questions));
        return "signups";
    }

    /** Keeps one count. */
    @PostMapping
    RedirectView count(
            @RequestParam Quarter quarter,
            @RequestParam String room,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime start,
            @RequestParam int people) {
        require(rows.of(quarter).stream()
                .filter(r -> r.room().equals(room))
                .flatMap(r -> r.sessions().stream())
                .anyMatch(s -> s.start().equals(start)));
        if (people < 0) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        signUps.count(quarter, new SessionKey(room, start), people, false);
        return back(quarter);
    }

    /**
     * Keeps a day of decision, or what was decided; a new day puts the question anew. A workshop merged or cancelled makes a
     * version of the published plan, which is shown to be published, with what to tell whom.
     */
    @PostMapping("/decision")
    RedirectView decide(
            @RequestParam Quarter quarter,
            @RequestParam String room,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime start,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Outcome outcome) {
        require(rows.of(quarter).stream()
                .anyMatch(r -> r.room().equals(room) && r.first().equals(start)));
        var first = new SessionKey(room, start);
        var made = outcome == null ? null : choices.version(quarter, first, outcome);
        signUps.decide(quarter, first, new Decision(day, outcome));
        return made == null
                ? back(quarter)
                : new RedirectView("/publication?quarter=" + quarter + "&version=" + made.id(), true);
    }

    private static void require(boolean known) {
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static RedirectView back(Quarter quarter) {
        return new RedirectView("/inscriptions?quarter=" + quarter, true);
    }
}
