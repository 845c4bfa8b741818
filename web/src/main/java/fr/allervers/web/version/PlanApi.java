package fr.allervers.web.version;

import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.BreachShape;
import fr.allervers.web.shape.ScoreShape;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of plans, as the contract's files, and what they come to. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api")
@Tag(name = "Plans", description = "Versions of plans: a version never changes")
record PlanApi(PlanVersions versions, VersionFigures figures, Quarters quarters) {

    /**
     * One line of the list of versions.
     *
     * @param parent id of the version it was made from, null for none
     * @param author who asked for the run that made it, null where that is not known
     * @param reason why it was kept
     */
    record VersionShape(
            String id,
            int number,
            @Nullable String parent,
            @Nullable String author,
            VersionReason reason,
            Instant madeAt,
            ScoreShape score) {

        static VersionShape of(PlanVersion.Line line) {
            var origin = line.origin();
            return new VersionShape(
                    line.id(),
                    line.number(),
                    origin.parent(),
                    origin.author(),
                    origin.reason(),
                    line.madeAt(),
                    ScoreShape.of(line.score()));
        }
    }

    /** A plan recomputed by the contract's arithmetic. */
    record AssessmentShape(ScoreShape score, List<BreachShape> breaches) {}

    @GetMapping("/problems/{problem}/versions")
    @Operation(summary = "List the versions of a problem's plan", description = "Oldest first.")
    List<VersionShape> versions(@PathVariable String problem) {
        return versions.of(quarters.problem(problem).id()).stream()
                .map(VersionShape::of)
                .toList();
    }

    @GetMapping(path = "/plans/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get a version of a plan", description = "The contract's plan file.")
    byte[] plan(@PathVariable String version) {
        return DocumentWriter.PLANS.toBytes(versions.get(version).plan());
    }

    @GetMapping("/plans/{version}/assessment")
    @Operation(
            summary = "Recompute a version's score",
            description = "By the contract's arithmetic, with a sentence for each breach in the language of"
                    + " Accept-Language (French or English).")
    AssessmentShape assessment(@PathVariable String version, Locale locale) {
        var assessment = figures.assessment(versions.get(version));
        return new AssessmentShape(ScoreShape.of(assessment.score()), BreachShape.all(assessment.breaches(), locale));
    }

    @GetMapping("/plans/{version}/figures")
    @Operation(
            summary = "Get what a version means for people",
            description = "Residents served and minutes of one leg, in all, by means of transport and by commune;"
                    + " advisors' load. burdenMinutes counts a resident without a place with the longest leg allowed.")
    PlanFigures figures(@PathVariable String version) {
        return figures.figures(versions.get(version));
    }
}
