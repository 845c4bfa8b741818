package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How many town halls ask for a change of a draft of a quarter to come that they are asked about, for the start page. */
@ControllerAdvice("fr.allervers.web.dashboard")
record OpenObjections(TownHallRounds rounds, Opinions opinions, Quarters quarters, Publications publications) {

    @ModelAttribute("openObjections")
    long open() {
        var toCome = quarters.onOffer();
        return rounds.asked().stream()
                .filter(q -> toCome.contains(q) && publications.current(q) == null)
                .mapToLong(this::objections)
                .sum();
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
