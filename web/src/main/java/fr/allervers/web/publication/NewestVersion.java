package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.territory.Quarters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets every page link to the newest plan of the quarter it is about: the published one where none was made since. */
@ControllerAdvice(annotations = Controller.class)
record NewestVersion(Quarters quarters, PlanVersions versions, Publications publications) {

    /** Null where there is no plan yet. */
    @ModelAttribute("latest")
    @Nullable
    PlanVersion latest(@RequestParam(name = "quarter", required = false) @Nullable String asked) {
        var quarter = quarter(asked);
        var latest = versions.latest(quarters.problem(quarter).id());
        var current = publications.current(quarter);
        var published = current == null ? null : versions.get(current.version());
        return published != null && isSince(published, latest) ? published : latest;
    }

    /** Whether a version was made after another one, or there is no other. */
    static boolean isSince(PlanVersion version, @Nullable PlanVersion other) {
        return other == null || version.madeAt().isAfter(other.madeAt());
    }

    private Quarter quarter(@Nullable String asked) {
        try {
            var quarter = asked == null ? quarters.preferred() : Quarter.parse(asked);
            return quarters.onOffer().contains(quarter) ? quarter : quarters.preferred();
        } catch (UnreadableQuarterException unreadable) {
            return quarters.preferred();
        }
    }
}
