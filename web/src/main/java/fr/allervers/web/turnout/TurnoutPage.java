package fr.allervers.web.turnout;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.turnout.Factor;
import fr.allervers.data.turnout.ShowUpRate;
import fr.allervers.data.turnout.ShowUpRates;
import fr.allervers.web.account.Access;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Who comes of those expected, by theme, commune, means of transport and hour; served, waiting and dropped; over-booking. */
@Controller
@Needs(Right.READ)
@RequestMapping("/assiduite")
record TurnoutPage(
        Quarters quarters, NotedShowUps showUps, CommuneYears years, OverBooking overBooking, Access access) {

    private static final int QUARTERS = 6;

    /** A share with the name of what it is of. */
    record Named(String name, ShowUpRate rate) {}

    /** The shares of one factor, those first of which most was noted. */
    record Table(Factor factor, List<Named> rates) {}

    @GetMapping
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        var shown = quarters.whole(quarters.problem(quarter == null ? quarters.preferred() : quarter));
        shown.show(model);
        var noted = showUps.noted();
        var rates = showUps.rates();
        var past = years.quarters(QUARTERS);
        model.addAttribute("overall", rates.overall());
        model.addAttribute(
                "tables",
                List.of(Factor.values()).stream()
                        .map(f -> table(f, rates, shown.index()))
                        .filter(t -> !t.rates().isEmpty())
                        .toList());
        model.addAttribute("past", past);
        model.addAttribute("lines", years.lines(past, noted));
        model.addAttribute("overBooked", overBooking.isOn(shown.quarter()));
        model.addAttribute("coordinates", access.allows(Right.COORDINATE));
        return "turnout/turnout";
    }

    private static Table table(Factor factor, ShowUpRates rates, ProblemIndex index) {
        return new Table(
                factor,
                rates.by(factor).entrySet().stream()
                        .map(e -> new Named(name(factor, e, index), e.getValue()))
                        .sorted(Comparator.comparing((Named n) -> -n.rate().expected()))
                        .toList());
    }

    /** What the tables no longer know is called by its id. */
    private static String name(Factor factor, Map.Entry<String, ShowUpRate> rate, ProblemIndex index) {
        var id = rate.getKey();
        try {
            return switch (factor) {
                case THEME -> index.theme(id).name();
                case COMMUNE -> index.communeOf(id).name();
                case MOBILITY -> index.mobility(id).name();
                case HOUR -> id;
            };
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    /** Offers more seats in a quarter, as some do not come, or as many as there are. */
    @Needs(Right.COORDINATE)
    @PostMapping("/surreservation")
    RedirectView overBook(@RequestParam Quarter quarter, @RequestParam boolean on) {
        if (on) {
            overBooking.switchOn(quarter);
        } else {
            overBooking.switchOff(quarter);
        }
        return new RedirectView("/assiduite?quarter=" + quarter, true);
    }
}
