package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.DemandSincePublished;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The demand received since a publication, in the words in which it is proposed as an event. */
@Component
record UnseatedDemand(
        Quarters quarters,
        PlanVersions versions,
        Publications publications,
        QuarterPlans plans,
        MendSuggestions suggestions)
        implements DemandSincePublished {

    @Override
    public Optional<Standing> of(Quarter quarter) {
        return Optional.ofNullable(publications.current(quarter)).map(current -> {
            var published = versions.get(current.version());
            var base = quarters.problem(published.problem());
            var words = suggestions.received(base, published).map(MendSuggestions.Suggestion::words);
            var latest = versions.latest(published.problem());
            return new Standing(
                    current.number(),
                    words.orElse(null),
                    plans.quarter(published).problem().demand().stream()
                            .mapToLong(Demand::residents)
                            .sum(),
                    (latest == null ? published : latest).locks().choices().size(),
                    isChangedByHand(published));
        });
    }

    private boolean isChangedByHand(PlanVersion published) {
        return plans.chain(published).stream()
                .map(id -> versions.get(id).problem())
                .distinct()
                .flatMap(problem -> versions.of(problem).stream())
                .anyMatch(line -> line.origin().reason() == VersionReason.CHANGED);
    }
}
