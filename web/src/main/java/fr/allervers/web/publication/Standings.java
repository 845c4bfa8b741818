package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import org.springframework.stereotype.Component;

/** How versions of plans of the present territory stand to what is published. */
@Component
public record Standings(Publications publications, PlanVersions versions) {

    /** How one does. */
    public Standing of(Quarter quarter, PlanVersion version) {
        var all = publications.all(quarter);
        var current = Publications.current(all);
        var own = all.stream()
                .filter(p -> p.version().equals(version.id()) && !p.isTakenBack())
                .findFirst()
                .orElse(null);
        boolean isBefore = current != null
                && version.madeAt().isBefore(versions.get(current.version()).madeAt());
        return new Standing(own, current, isBefore);
    }
}
