package fr.allervers.web.equity;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.CommuneEquity;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How evenly communes fare over four quarters, for other programs. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/equity")
@Tag(name = "Equity", description = "How evenly communes fare")
record EquityApi(Quarters quarters, QuarterPlans plans, CountedYears counted) {

    /**
     * Four quarters counted.
     *
     * @param quarters the oldest first
     * @param communes over those that have a plan
     * @param gini 0 where all fare alike, towards 1 the more unevenly they do
     */
    record EquityShape(List<QuarterShape> quarters, List<CommuneEquity> communes, double gini) {

        static EquityShape of(EquityYear year) {
            return new EquityShape(
                    year.quarters().stream()
                            .map(q -> new QuarterShape(
                                    q.quarter().toString(),
                                    Optional.ofNullable(q.version())
                                            .map(PlanVersion::id)
                                            .orElse(null),
                                    q.published()))
                            .toList(),
                    year.equity().communes(),
                    year.equity().gini());
        }
    }

    /**
     * One of them.
     *
     * @param quarter such as {@code 2027-Q1}
     * @param version id of the plan that counts, null where none is kept
     */
    record QuarterShape(String quarter, @Nullable String version, boolean published) {}

    @GetMapping
    @Operation(
            summary = "Get how evenly communes fare over four quarters",
            description =
                    "By the published plan of each quarter, else the newest; a quarter without a plan counts nothing.")
    EquityShape equity(
            @Parameter(description = "The last of the four, such as 2027-Q1; the one that is prepared unless told")
                    @RequestParam(required = false)
                    @Nullable
                    Quarter quarter) {
        var last = quarter == null ? quarters.preferred() : quarter;
        return EquityShape.of(EquityYear.upTo(last, plans, counted));
    }
}
