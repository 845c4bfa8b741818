package fr.allervers.web.explanation;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.WishFields;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.CostsShape;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.shape.UnservedCaseShape;
import fr.allervers.web.shape.WishShape;
import fr.allervers.web.shape.WorkshopShape;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Why a version of a plan is as it is, and what wishes would bring or cost. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api")
@Tag(
        name = "Explanations",
        description = "Why a plan is as it is, and what would change it; sentences in the language of Accept-Language"
                + " (French or English)")
record ExplanationApi(PlanVersions versions, Quarters quarters, Explanations explanations, WishRuns wishes) {

    /**
     * The pricing of a wish.
     *
     * @param version id of the version it was made for
     * @param percent of the work done
     * @param answer null until it is done
     * @param failure why it failed, null where it did not
     */
    record WishRunShape(
            String id,
            String version,
            WishFields wish,
            RunState state,
            int percent,
            @Nullable WishShape answer,
            @Nullable String failure) {}

    @GetMapping("/plans/{version}/costs")
    @Operation(
            summary = "Take a version's cost apart",
            description = "By figure, commune and means of transport; driving by advisor, day and commune. The shares"
                    + " add up to the score exactly.")
    CostsShape costs(@PathVariable String version, Locale locale) {
        var plan = versions.get(version);
        return CostsShape.of(index(plan), explanations.costs(plan), locale);
    }

    @GetMapping("/plans/{version}/workshops/{workshop}/reasons")
    @Operation(
            summary = "Say why a workshop is where, when and by whom it is",
            description = "The best other rooms, starts and advisors with all other workshops staying: what each does,"
                    + " exactly, and to whom; and which rule closes the rest. Takes about a second,"
                    + " in large territories about 15 at most, nearest rooms first.")
    WorkshopShape reasons(@PathVariable String version, @PathVariable String workshop, Locale locale) {
        var plan = versions.get(version);
        return WorkshopShape.of(index(plan), explanations.workshop(plan, workshop), locale);
    }

    @GetMapping("/plans/{version}/unserved")
    @Operation(
            summary = "Say why residents have no place, and what would give them one",
            description =
                    "Found by trying single changes, the cheapest first. Takes about 15 seconds at most the first time, unless"
                            + " set otherwise;"
                            + " rows there was no time for are NOT_TRIED.")
    List<UnservedCaseShape> unserved(@PathVariable String version, Locale locale) {
        var plan = versions.get(version);
        return explanations.unserved(plan).stream()
                .map(c -> UnservedCaseShape.of(index(plan), c, locale))
                .toList();
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/plans/{version}/wishes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Begin to price a wish",
            description = "Solves with and without it by the same effort, in the background; get the wish by its id"
                    + " until it is over. Wishes are priced one after the other.")
    WishRunShape begin(@PathVariable String version, @RequestBody WishFields wish, Locale locale) {
        try {
            return shape(wishes.begin(versions.get(version), wish.wish()), locale);
        } catch (ImpossibleWishException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, e.sentence().in(locale));
        }
    }

    @GetMapping("/wishes/{id}")
    @Operation(summary = "Get a wish and, once it is done, its answer")
    WishRunShape wish(@PathVariable String id, Locale locale) {
        return shape(wishes.get(id), locale);
    }

    @Needs(Right.COORDINATE)
    @DeleteMapping("/wishes/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop pricing a wish", description = "Soon, without an answer.")
    void stop(@PathVariable String id) {
        wishes.stop(id);
    }

    private WishRunShape shape(WishRun run, Locale locale) {
        var answer = run.answer();
        return new WishRunShape(
                run.id(),
                run.version().id(),
                run.wish().fields(),
                run.state(),
                run.percent(),
                answer == null ? null : WishShape.of(index(run.version()), answer, locale),
                run.failure());
    }

    private ProblemIndex index(PlanVersion version) {
        return quarters.problem(version.problem()).index();
    }
}
