package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.solving.PlanVersions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the last step of a quarter's publications has changed. */
@Component
public record PublicationSteps(Publications publications, PlanVersions versions, VersionChanges changes) {

    /** The last step, nothing where nothing ever was published. */
    public Optional<PublicationStep> last(Quarter quarter) {
        var all = publications.all(quarter);
        return all.isEmpty() ? Optional.empty() : Optional.of(step(all.get(0), all.size() > 1 ? all.get(1) : null));
    }

    private PublicationStep step(Publication last, @Nullable Publication earlier) {
        var plan = versions.get(last.version());
        var back = last.takenBackAt();
        if (back != null) {
            return new PublicationStep(last.number(), true, back, changes.takenBack(plan));
        }
        boolean held = earlier != null && earlier.takenBackAt() == null;
        var before = earlier != null && held ? versions.get(earlier.version()) : null;
        return new PublicationStep(last.number(), false, last.publishedAt(), changes.of(before, plan));
    }
}
