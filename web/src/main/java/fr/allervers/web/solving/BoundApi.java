package fr.allervers.web.solving;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The proof of what no plan of a problem can beat: how far it is, starting it, stopping it. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/problems/{problem}/bound")
@Tag(name = "Proofs", description = "What no plan can beat, proven beyond what a run proves beside its search")
record BoundApi(Quarters quarters, BoundRuns proofs) {

    @GetMapping
    @Operation(summary = "Get the present or last proof")
    BoundRun report(@PathVariable String problem) {
        var proof = proofs.report(quarters.problem(problem).id());
        if (proof == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "No proof of problem '%s' was asked for; POST here asks for one.".formatted(problem));
        }
        return proof;
    }

    @Needs(Right.COORDINATE)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for a proof",
            description = "For the problem's newest version; leaves one that is going on as it is, and reports it.")
    BoundRun start(@PathVariable String problem) {
        return proofs.start(quarters.problem(problem).id());
    }

    @Needs(Right.COORDINATE)
    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop the proof", description = "Soon; what is proven stays.")
    void stop(@PathVariable String problem) {
        proofs.stop(quarters.problem(problem).id());
    }
}
