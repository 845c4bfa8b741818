package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.territory.KnownTerritories;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page name the territory and offer its quarters. */
@ControllerAdvice(annotations = Controller.class)
record QuartersOnOffer(Quarters problems, KnownTerritories territories) {

    /** Its name, and whether all is an example. */
    @ModelAttribute
    void name(Model model) {
        var present = territories.name();
        model.addAttribute("territory", present.name());
        model.addAttribute("example", present.example());
    }

    /** Whether there are others to go to. */
    @ModelAttribute("others")
    boolean others() {
        return territories.count() > 1;
    }

    @ModelAttribute("quarters")
    List<Quarter> quarters() {
        return problems.onOffer();
    }
}
