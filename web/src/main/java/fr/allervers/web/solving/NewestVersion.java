package fr.allervers.web.solving;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import fr.allervers.web.territory.Quarters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets every page link to the newest version of the quarter it is about. */
@ControllerAdvice(annotations = Controller.class)
record NewestVersion(Quarters quarters, PlanVersions versions) {

    /** Null where there is no plan yet. */
    @ModelAttribute("latest")
    @Nullable
    PlanVersion latest(@RequestParam(name = "quarter", required = false) @Nullable String asked) {
        return versions.latest(quarters.problem(quarter(asked)).id());
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
