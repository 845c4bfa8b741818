package fr.allervers.web.quarter;

import fr.allervers.data.json.DocumentWriter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The problems on offer, as the contract's files. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/problems")
@Tag(name = "Problems", description = "What is planned: one problem for each quarter of the territory")
record ProblemApi(Quarters quarters) {

    /**
     * One line of the list of problems.
     *
     * @param quarter such as {@code 2027-Q1}
     */
    record ProblemShape(String id, String name, String quarter) {}

    @GetMapping
    @Operation(summary = "List the problems on offer")
    List<ProblemShape> list() {
        return quarters.onOffer().stream()
                .map(quarters::problem)
                .map(p ->
                        new ProblemShape(p.id(), p.problem().name(), p.quarter().toString()))
                .toList();
    }

    @GetMapping(path = "/{problem}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Get a problem", description = "The contract's problem file, version 1; minutes are whole.")
    byte[] problem(@PathVariable String problem) {
        return DocumentWriter.PROBLEMS.toBytes(quarters.problem(problem).problem());
    }
}
