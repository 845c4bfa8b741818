package fr.allervers.web.comparison;

import fr.allervers.data.change.ResidentsChange;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.change.WorkshopChange.Kind;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Say;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What differs between two versions, for other programs. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/plans/{version}/comparison")
@Tag(name = "Plans")
record ComparisonApi(Comparisons comparisons, Say say) {

    /**
     * Two versions compared.
     *
     * @param from id of the first version
     * @param to id of the second
     * @param costsCompare true where the costs are of one problem's plans that serve as many
     * @param workshops those of which anything changes
     * @param residents those who fare otherwise, by commune and means of transport
     */
    record ComparisonShape(
            String from,
            String to,
            PlanFigures before,
            PlanFigures after,
            boolean costsCompare,
            List<ChangeShape> workshops,
            List<ResidentsChange> residents) {}

    /**
     * What becomes of one workshop.
     *
     * @param before its id in the first version, null where it is new
     * @param after its id in the second, null where it is no longer held
     * @param disturbed residents whose date, hour or room changes or who lose their place, by INSEE code of their commune
     * @param gained residents who attend it now beyond those of before, by INSEE code
     */
    record ChangeShape(
            @Nullable String before,
            @Nullable String after,
            List<Kind> kinds,
            Map<String, Long> disturbed,
            Map<String, Long> gained,
            String sentence) {}

    @GetMapping
    @Operation(
            summary = "Compare a version with another of its quarter",
            description = "Figures of both, workshops that change, residents who gain and lose; sentences in the"
                    + " language of Accept-Language (French or English).")
    ComparisonShape compare(
            @PathVariable String version,
            @Parameter(description = "Id of the version before") @RequestParam String from) {
        var comparison = comparisons.of(from, version);
        var sentences = ChangeSentences.of(say, comparison);
        return new ComparisonShape(
                from,
                version,
                comparison.before().figures(),
                comparison.after().figures(),
                comparison.costsCompare(),
                comparison.changes().changed().stream()
                        .map(c -> shape(c, sentences.sentence(c)))
                        .toList(),
                comparison.residents());
    }

    private static ChangeShape shape(WorkshopChange change, String sentence) {
        var before = change.before();
        var after = change.after();
        return new ChangeShape(
                before == null ? null : before.id(),
                after == null ? null : after.id(),
                change.kinds(),
                change.disturbed(),
                change.gained(),
                sentence);
    }
}
