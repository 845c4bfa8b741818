package fr.allervers.web.solving;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The run of a problem: how far it is, starting it, stopping it. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/problems/{problem}/run")
@Tag(name = "Runs", description = "Solving a problem; at most one run of a problem goes on at a time")
record RunApi(Quarters quarters, PlanVersions versions, SolveRuns runs) {

    @GetMapping
    @Operation(summary = "Get the present or last run")
    RunShape report(@PathVariable String problem) {
        var run = runs.report(quarters.problem(problem).id());
        if (run == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "No run of problem '%s' is known; POST here starts one.".formatted(problem));
        }
        return run;
    }

    @Needs(Right.COORDINATE)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Start a run", description = "Leaves a run that is going on as it is, and reports it.")
    RunShape start(
            @PathVariable String problem,
            @Parameter(description = "Id of the version to start from; without it the run starts from nothing")
                    @RequestParam(required = false)
                    @Nullable
                    String from) {
        var version = from == null ? null : versions.get(from);
        if (version != null && !version.problem().equals(problem)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Version '%s' plans problem '%s', not '%s'.".formatted(from, version.problem(), problem));
        }
        return runs.start(quarters.problem(problem).problem(), version);
    }

    @Needs(Right.COORDINATE)
    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop the run", description = "Soon; its best plan stays as a version.")
    void stop(@PathVariable String problem) {
        runs.stop(quarters.problem(problem).id());
    }
}
