package fr.allervers.web.agenda;

import fr.allervers.web.absence.Absences;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How many declared absences still touch sessions to come of what is published, for the start page. */
@ControllerAdvice("fr.allervers.web.dashboard")
record OpenAbsences(Absences absences, PublishedSessions published) {

    @ModelAttribute("openAbsences")
    long open() {
        var today = published.today();
        var ahead = published.held(today).stream()
                .filter(s -> !s.day().isBefore(today))
                .toList();
        return absences.all().stream()
                .filter(a -> !AbsencePage.Touching.of(a, ahead).touched().isEmpty())
                .count();
    }
}
