package fr.allervers.web.agenda;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.publication.SignUps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** Takes from an advisor how many have signed up for a session of theirs, typed on the sheet of its day. */
@Controller
@RequestMapping("/agenda/{advisor}/inscriptions")
@Needs(Right.ADVISE)
record AdvisorSignUps(Agendas agendas, SignUps signUps) {

    /** More than any room seats. */
    private static final int MOST = 999;

    @PostMapping
    RedirectView count(@PathVariable String advisor, @RequestParam String session, @RequestParam int people) {
        var own = agendas.of(advisor).stream()
                .filter(s -> s.key().equals(session))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such session"));
        if (people < 0 || people > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "from 0 to %d".formatted(MOST));
        }
        signUps.count(own.quarter(), own.sessionKey(), people, false);
        return new RedirectView("/agenda/{advisor}/" + own.day(), true);
    }
}
