package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.publication.PublicationStep;
import fr.allervers.web.publication.PublicationSteps;
import fr.allervers.web.territory.Quarters;
import java.util.List;
import java.util.Map;
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

/** Who is to be told what of the last step of a quarter's publications, and who was: by mail, or otherwise. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping(NoticesPage.ADDRESS)
record NoticesPage(
        Quarters quarters, PublicationSteps steps, Notices notices, Mailings mailings, Told told, MailServer server) {

    static final String ADDRESS = "/publication/prevenir";

    /**
     * A notice and what became of it.
     *
     * @param delivery by mail, null where that was not asked for
     * @param mark that they were told otherwise, null where nobody noted it
     */
    record Row(Notice notice, Mailing.@Nullable Delivery delivery, Told.@Nullable Mark mark) {

        /** True where it is proposed to be sent. */
        public boolean isOpen() {
            return notice.mail() != null && delivery == null && mark == null;
        }
    }

    /**
     * What was chosen on the page.
     *
     * @param number of the publication that was shown, so that nobody is told of another one
     * @param to keys of notices
     */
    record Chosen(
            Quarter quarter,
            int number,
            boolean takenBack,
            @Nullable List<String> to) {

        boolean has(Notice notice) {
            return to != null && to.contains(notice.key());
        }

        boolean isOf(PublicationStep step) {
            return step.number() == number && step.takenBack() == takenBack;
        }
    }

    @GetMapping
    String page(@RequestParam(name = "quarter", required = false) @Nullable Quarter asked, Model model) {
        var quarter = asked == null ? quarters.preferred() : asked;
        quarters.problem(quarter).show(model);
        var step = steps.last(quarter).orElse(null);
        model.addAttribute("from", server.isSet() ? server.from() : null);
        model.addAttribute("step", step);
        if (step != null) {
            var sent = mailings.of(quarter, step);
            model.addAttribute(
                    "goesOn", sent.stream().anyMatch(m -> !m.job().state().isOver()));
            model.addAttribute("rows", rows(quarter, step, sent, told.of(quarter, step)));
            model.addAttribute("residents", notices.residents(step));
        }
        return "notice";
    }

    private List<Row> rows(Quarter quarter, PublicationStep step, List<Mailing> sent, Map<String, Told.Mark> marks) {
        return notices.of(quarter, step).stream()
                .map(n -> new Row(n, Mailings.delivery(sent, n.key()), marks.get(n.key())))
                .toList();
    }

    /** Sends the letters to those that were chosen. */
    @PostMapping
    RedirectView send(@ModelAttribute Chosen chosen) {
        var step = step(chosen);
        var letters = notices.of(chosen.quarter(), step).stream()
                .filter(n -> chosen.has(n) && n.mail() != null)
                .toList();
        if (server.isSet() && !letters.isEmpty()) {
            mailings.begin(chosen.quarter(), step, letters);
        }
        return back(chosen);
    }

    /** Notes that those that were chosen were told otherwise. */
    @PostMapping("/note")
    RedirectView note(@ModelAttribute Chosen chosen) {
        var step = step(chosen);
        told.note(
                chosen.quarter(),
                step,
                notices.of(chosen.quarter(), step).stream()
                        .filter(chosen::has)
                        .map(Notice::key)
                        .toList());
        return back(chosen);
    }

    private PublicationStep step(Chosen chosen) {
        return steps.last(chosen.quarter())
                .filter(chosen::isOf)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.CONFLICT, "Another plan was published meanwhile: look at its letters first."));
    }

    private static RedirectView back(Chosen chosen) {
        return new RedirectView(ADDRESS + "?quarter=" + chosen.quarter(), true);
    }
}
