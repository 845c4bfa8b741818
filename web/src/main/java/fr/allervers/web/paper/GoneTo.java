package fr.allervers.web.paper;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.plan.PlanFilter;
import fr.allervers.web.plan.PlanReading;
import fr.allervers.web.plan.SessionRow;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.WholeVersions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where residents of a commune go by what is published, of sessions that are told to all: which, and never how many go. */
@Component
record GoneTo(QuarterPlans plans, WholeVersions wholes) {

    /** Their workshops, as {@link PublicSession#workshop} calls them. */
    Set<String> workshops(String commune, List<PublicSession> told) {
        return told.stream().collect(groupingBy(PublicSession::quarter)).entrySet().stream()
                .flatMap(q -> told(q.getValue(), attended(q.getKey(), commune)))
                .map(PublicSession::workshop)
                .collect(Collectors.toSet());
    }

    private static Stream<PublicSession> told(List<PublicSession> told, List<SessionRow> attended) {
        return told.stream().filter(s -> attended.stream().anyMatch(a -> isSame(a, s)));
    }

    private List<SessionRow> attended(Quarter quarter, String commune) {
        var version = plans.ofPublished(quarter);
        if (version == null) {
            return List.of();
        }
        var whole = wholes.of(version);
        return new PlanReading(whole.index(), whole.version())
                .sessions(PlanFilter.ofCommune(commune)).stream()
                        .filter(s -> s.workshop().residentsOf(commune) > 0)
                        .toList();
    }

    /** A room holds one session at a time. */
    static boolean isSame(SessionRow planned, PublicSession told) {
        return planned.start().equals(told.start())
                && planned.room().id().equals(told.place().room().id());
    }
}
