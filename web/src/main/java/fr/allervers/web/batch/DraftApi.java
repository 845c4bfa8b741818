package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.batch.DraftNews.Figures;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The drafts that were made of quarters, for other programs. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/drafts")
@Tag(name = "Drafts", description = "Quarters drafted from the one before")
record DraftApi(Quarters quarters, QuarterBatch batch, PlanVersions versions) {

    /**
     * A draft beside the quarter before.
     *
     * @param quarter such as {@code 2027-Q1}
     * @param draft its number among those of the quarter, from 1
     * @param version id of its plan
     * @param beforeVersion id of the plan of the quarter before that it follows from, null where there was none
     * @param takenUp true where the quarter is planned with it
     * @param now figures of its plan
     * @param before figures of the quarter before, null where none is known
     * @param startHosting INSEE codes of communes that host a workshop and did not the quarter before
     * @param stopHosting INSEE codes of communes that hosted one the quarter before and do not now
     */
    record DraftShape(
            String quarter,
            int draft,
            String version,
            @Nullable String beforeVersion,
            Instant madeAt,
            boolean takenUp,
            @Nullable Figures now,
            @Nullable Figures before,
            List<String> startHosting,
            List<String> stopHosting) {}

    @GetMapping("/{quarter}")
    @Operation(
            summary = "Get the newest draft of a quarter",
            description =
                    "In the figures that coordinators are told of it; 404 where there is none. /api/plans has its plan.")
    DraftShape newest(@PathVariable Quarter quarter) {
        var draft = batch.newest(quarter)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no draft of %s.".formatted(quarter)));
        var compared = QuarterComparison.of(batch.quarter(draft), batch.before(draft));
        return new DraftShape(
                quarter.toString(),
                draft.number(),
                draft.version(),
                draft.before(),
                draft.madeAt(),
                quarters.problem(quarter)
                        .id()
                        .equals(versions.get(draft.version()).problem()),
                Figures.of(compared.now()),
                Figures.of(compared.before()),
                codes(compared.startHosting()),
                codes(compared.stopHosting()));
    }

    private static List<String> codes(List<Commune> communes) {
        return communes.stream().map(Commune::code).toList();
    }
}
