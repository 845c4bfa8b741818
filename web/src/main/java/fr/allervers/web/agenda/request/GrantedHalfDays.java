package fr.allervers.web.agenda.request;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersions;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The half-days of a quarter that advisors were told they keep free. */
@Component
public record GrantedHalfDays(AdvisorRequests requests, PlanVersions versions, Quarters quarters) {

    /**
     * One of them.
     *
     * @param advisor id
     */
    public record Granted(String advisor, HalfDay halfDay) {}

    /** Those asked for about any published plan of a quarter, in an order that does not change. */
    public List<Granted> of(Quarter quarter) {
        return requests.all().stream()
                .filter(r -> Boolean.TRUE.equals(r.granted()) && isOf(quarter, r.version()))
                .flatMap(AdvisorRequest::half)
                .distinct()
                .sorted(Comparator.comparing(Granted::toString))
                .toList();
    }

    /** Ids of the requests about a published plan of a quarter for a half-day to which nobody said yes yet. */
    public List<String> asked(Quarter quarter, Granted halfDay) {
        return requests.all().stream()
                .filter(r -> !Boolean.TRUE.equals(r.granted()) && r.half().anyMatch(halfDay::equals))
                .filter(r -> isOf(quarter, r.version()))
                .map(AdvisorRequest::id)
                .toList();
    }

    private boolean isOf(Quarter quarter, String version) {
        return quarters.problem(versions.get(version).problem()).quarter().equals(quarter);
    }
}
