package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How many town halls ask for a change of a draft that they are asked about, for the start page. */
@ControllerAdvice("fr.allervers.web.dashboard")
record OpenObjections(TownHallRounds rounds, Opinions opinions) {

    @ModelAttribute("openObjections")
    long open() {
        return rounds.asked().stream().mapToLong(this::objections).sum();
    }

    private long objections(Quarter quarter) {
        var draft = rounds.of(quarter).draft();
        return draft == null
                ? 0
                : opinions.of(quarter, draft).stream()
                        .filter(o -> !o.accepted())
                        .count();
    }
}
