package fr.allervers.web.plan;

import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.territory.QuarterProblem;
import fr.allervers.web.territory.Quarters;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about a version of a plan shows: the version, the newest one, the quarter. */
@Component
record PlanFrame(PlanVersions versions, Quarters quarters) {

    /** Puts it into a page's model; gives the problem that is planned. */
    QuarterProblem show(PlanVersion version, Model model) {
        var quarter = quarters.problem(version.problem());
        quarter.show(model);
        model.addAttribute("version", version);
        model.addAttribute("latest", versions.latest(version.problem()));
        return quarter;
    }
}
