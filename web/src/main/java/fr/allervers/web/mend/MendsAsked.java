package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.quarter.Quarters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How many mends were asked for lately in a quarter, for its start page and that of its publication. */
@ControllerAdvice({"fr.allervers.web.dashboard", "fr.allervers.web.publication"})
record MendsAsked(MendRuns runs, Quarters quarters) {

    @ModelAttribute("mendsAsked")
    long asked(@RequestParam(name = "quarter", required = false) @Nullable Quarter quarter) {
        return runs.asked(quarter == null ? quarters.preferred() : quarter);
    }
}
