package fr.allervers.web.publication;

import fr.allervers.web.language.Say;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What pages call a plan where it is told to others: a publication by its number within the quarter, any other version by the
 * name that somebody gave it, else by the day and hour at which it was made. Numbers of versions, which rise by themselves as a
 * run goes on, stand in histories only.
 */
@ControllerAdvice(annotations = Controller.class)
public record PlanNames(PlanVersions versions, Say say) {

    /** Lets every page ask for names. */
    @ModelAttribute("names")
    PlanNames names() {
        return this;
    }

    /** {@code le plan du 28 novembre, 14 h 05}, or {@code le plan « Neige »} for one with a name: within a sentence. */
    public String of(PlanVersion version) {
        var name = versions.name(version.id());
        return name == null
                ? say.message("version.made", say.dayAndHour(version.madeAt()))
                : say.message("version.named", name);
    }

    /** As {@link #of(PlanVersion)}, by the id of a version. */
    public String of(String version) {
        return of(versions.get(version));
    }

    /** The tables and the demand that plans are made with, by their versions. */
    public String data(QuarterProblem problem) {
        return problem.demandVersion() == null
                ? say.message("comparison.data.own", problem.territoryVersion())
                : say.message("comparison.data", problem.territoryVersion(), problem.demandVersion());
    }

    /** {@code la publication 2 du 28 novembre, 14 h 05}: within a sentence. */
    public String of(Publication publication) {
        return say.message("publication.name", publication.number(), say.dayAndHour(publication.publishedAt()));
    }
}
