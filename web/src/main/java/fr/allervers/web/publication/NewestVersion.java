package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
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
        var current = publications.current(quarter);
        return newer(
                versions.latest(quarters.problem(quarter).id()),
                current == null ? null : versions.get(current.version()));
    }

    /**
     * The plan that was made last.
     *
     * @param latest that a quarter was planned with, null where there is none
     * @param published null where nothing is
     */
    static @Nullable PlanVersion newer(@Nullable PlanVersion latest, @Nullable PlanVersion published) {
        boolean isSince =
                latest == null || published != null && published.madeAt().isAfter(latest.madeAt());
        return isSince ? published : latest;
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
