package fr.allervers.web.equity;

import static java.util.Comparator.comparingDouble;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.CommuneEquity;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.Quarters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows how evenly communes fare over the four quarters up to the one that is prepared, and which of them are missing. */
@Controller
@Needs(Right.READ)
record EquityPage(Quarters quarters, QuarterPlans plans, CountedYears counted) {

    /** In whole hundredths, as the table says it. */
    private static double percent(CommuneEquity commune) {
        return Say.ofHundred(commune.share());
    }

    @GetMapping("/equite")
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        var asked = quarter == null ? quarters.preferred() : quarter;
        quarters.problem(asked).show(model);
        var year = EquityYear.upTo(asked, plans, counted);
        var communes = year.equity().communes().stream()
                .filter(c -> c.asked() > 0 || c.workshops() > 0)
                .sorted(comparingDouble(CommuneEquity::share).thenComparing(CommuneEquity::name, Alphabet.NAMES))
                .toList();
        model.addAttribute("year", year);
        model.addAttribute("communes", communes);
        model.addAttribute(
                "charts",
                List.of(
                        BarChart.of("equity.chart.places", communes, EquityPage::percent),
                        BarChart.of("equity.chart.minutes", communes, CommuneEquity::minutes),
                        BarChart.of("equity.chart.workshops", communes, CommuneEquity::workshops)));
        return "equity";
    }
}
