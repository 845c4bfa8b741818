package fr.allervers.web.plan;

import fr.allervers.web.publication.Standings;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What every page about a version of a plan shows: the version, its variant and what that has come to, the quarter, and how it
 * stands to what is published.
 */
@Component
public record PlanFrame(
        PlanVersions versions, VersionWords words, Quarters quarters, WholeVersions wholes, Standings standings) {

    /** Puts it into a page's model; gives the problem that is planned. */
    public QuarterProblem show(PlanVersion version, Model model) {
        var quarter = quarters.problem(version.problem());
        quarter.show(model);
        model.addAttribute("version", version);
        var variant = versions.variants().of(version);
        model.addAttribute("variant", variant);
        model.addAttribute("latest", versions.get(variant.head()));
        model.addAttribute("words", words.of(version));
        model.addAttribute("kept", wholes.of(version).kept());
        model.addAttribute("standing", standings.of(quarter.quarter(), version));
        return quarter;
    }
}
