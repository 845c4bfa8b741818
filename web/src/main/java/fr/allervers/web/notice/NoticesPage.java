package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.publication.PublicationSteps;
import fr.allervers.web.territory.Quarters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Every letter about the last step of a quarter's publications and who receives it, before and after they are sent. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/publication/courriels")
record NoticesPage(
        Quarters quarters, PublicationSteps steps, Notices notices, Mailings mailings, MailServer server) {

    /**
     * A notice and what became of it.
     *
     * @param delivery null where it was not asked for
     */
    record Row(Notice notice, Mailing.@Nullable Delivery delivery) {

        /** True where it is proposed to be sent. */
        public boolean isOpen() {
            return notice.mail() != null && delivery == null;
        }
    }

    @GetMapping
    String page(@RequestParam(name = "quarter", required = false) @Nullable Quarter asked, Model model) {
        var quarter = asked == null ? quarters.preferred() : asked;
        quarters.problem(quarter).show(model);
        var step = server.isSet() ? steps.last(quarter).orElse(null) : null;
        model.addAttribute("isSet", server.isSet());
        model.addAttribute("from", server.isSet() ? server.from() : null);
        model.addAttribute("step", step);
        if (step != null) {
            var sent = mailings.of(quarter, step);
            model.addAttribute("goesOn", sent.stream().anyMatch(m -> !m.job().state().isOver()));
            model.addAttribute(
                    "rows",
                    notices.of(quarter, step).stream()
                            .map(n -> new Row(n, Mailings.delivery(sent, n.key())))
                            .toList());
        }
        return "notice";
    }

    /**
     * Sends those that were chosen.
     *
     * @param number of the publication that was shown, so that nobody is told of another one
     * @param to keys of notices
     */
    @PostMapping
    RedirectView send(
            @RequestParam Quarter quarter,
            @RequestParam int number,
            @RequestParam boolean takenBack,
            @RequestParam(required = false) @Nullable List<String> to) {
        var step = steps.last(quarter)
                .filter(s -> s.number() == number && s.takenBack() == takenBack)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.CONFLICT, "Another plan was published meanwhile: look at its letters first."));
        if (server.isSet() && to != null) {
            var chosen = notices.of(quarter, step).stream()
                    .filter(n -> to.contains(n.key()) && n.mail() != null)
                    .toList();
            if (!chosen.isEmpty()) {
                mailings.begin(quarter, step, chosen);
            }
        }
        return new RedirectView("/publication/courriels?quarter=" + quarter, true);
    }
}
