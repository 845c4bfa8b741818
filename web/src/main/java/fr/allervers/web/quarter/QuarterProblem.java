package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * The problem of one quarter, and its rows by id.
 *
 * @param territoryVersion number of the version of the territory's tables that it was made of
 * @param demandVersion number of the version of the received demand in it, null for the territory's own
 */
public record QuarterProblem(
        Quarter quarter,
        ProblemIndex index,
        int territoryVersion,
        @Nullable Integer demandVersion) {

    public Problem problem() {
        return index.problem();
    }

    public String id() {
        return problem().id();
    }

    /** Puts what every page about a quarter shows into its model. */
    public void show(Model model) {
        model.addAttribute("quarter", quarter);
        model.addAttribute("problem", problem());
        model.addAttribute("index", index);
        model.addAttribute("marks", Marks.of(problem()));
    }
}
