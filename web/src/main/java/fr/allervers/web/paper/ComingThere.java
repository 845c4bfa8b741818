package fr.allervers.web.paper;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.transport.OnDemandRule;
import fr.allervers.data.travel.TransitLines.Line;
import fr.allervers.web.language.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How people come to a commune without a car of their own, in sentences. */
record ComingThere(Say say, Territory territory) {

    /** Lines that stop there, and services to be booked with the last moment for that; empty where nothing is known. */
    List<String> to(Commune commune) {
        var sentences = new ArrayList<String>();
        var lines = territory.transport().lines().stream()
                .flatMap(l -> l.lines().stream())
                .filter(l -> l.stops().stream().anyMatch(s -> s.commune().equals(commune.code())))
                .map(Line::name)
                .distinct()
                .collect(Collectors.joining(", "));
        boolean hasBus = territory.communes().stream()
                .anyMatch(c -> c.code().equals(commune.code()) && c.busHeadwayMinutes() != null);
        if (!lines.isEmpty()) {
            sentences.add(say.message("paper.lines", lines));
        } else if (hasBus) {
            sentences.add(say.message("paper.bus", commune.name()));
        }
        territory.transport().better().rules().stream()
                .filter(r -> r.zone().isEmpty() || r.zone().contains(commune.code()))
                .map(this::booked)
                .forEach(sentences::add);
        return sentences;
    }

    private String booked(OnDemandRule rule) {
        var by = rule.bookingBy();
        var mode = say.mode(rule.mode());
        return by == null
                ? say.message("paper.booked", mode, rule.bookingDays())
                : say.message(
                        "paper.booked.by",
                        mode,
                        rule.bookingDays(),
                        Poster.unbroken(say.hour(by.atDate(LocalDate.EPOCH))));
    }
}
