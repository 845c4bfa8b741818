package fr.allervers.web.territory.content;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what a quarter's plan is made from, with the origin of every row. */
@Controller
@Needs(Right.READ)
record TerritoryPage(Quarters quarters) {

    @GetMapping("/territoire")
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model, Locale locale) {
        var shown = quarters.whole(quarters.problem(quarter == null ? quarters.preferred() : quarter));
        shown.show(model);
        model.addAttribute("toDecide", ToDecide.of(quarters.territory(), shown.quarter(), locale));
        model.addAttribute("asked", AskedByCommune.of(shown.problem()));
        return "territory";
    }
}
