package fr.allervers.web.agenda.request;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How many requests of advisors wait for an answer, for the pages of agendas and the start page. */
@ControllerAdvice({"fr.allervers.web.agenda", "fr.allervers.web.dashboard"})
record OpenRequests(AdvisorRequests requests) {

    @ModelAttribute("openRequests")
    long open() {
        return requests.open();
    }
}
