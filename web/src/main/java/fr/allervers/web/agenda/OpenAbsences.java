package fr.allervers.web.agenda;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The declared absences that still touch sessions to come of what is published, for the start page. */
@ControllerAdvice("fr.allervers.web.dashboard")
record OpenAbsences(Absences absences, PublishedSessions published) {

    /**
     * One of them.
     *
     * @param advisor name
     * @param quarter of the first session that it touches
     * @param sessions how many it touches, at least one
     * @param seen when whoever plans said that they have seen it, null where nobody did
     */
    public record Open(
            String advisor,
            Absence absence,
            Quarter quarter,
            int sessions,
            @Nullable Instant seen) {}

    @ModelAttribute("openAbsences")
    List<Open> open() {
        var today = published.today();
        var ahead = published.held(today).stream()
                .filter(s -> !s.day().isBefore(today))
                .toList();
        var seen = absences.seen();
        return absences.all().stream()
                .map(a -> AbsencePage.Touching.of(a, ahead))
                .filter(t -> !t.touched().isEmpty())
                .map(t -> new Open(
                        t.touched().get(0).advisor().name(),
                        t.absence(),
                        t.quarter(),
                        t.touched().size(),
                        seen.get(t.absence().id())))
                .toList();
    }
}
