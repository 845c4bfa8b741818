package fr.allervers.web.turnout;

import fr.allervers.web.publication.ShowUps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say how many to expect at a workshop, by the fragment of {@code turnout/expected}. */
@ControllerAdvice(annotations = Controller.class)
record ExpectedOnPages(ShowUps showUps) {

    @ModelAttribute("turnout")
    ExpectedNumbers turnout() {
        return new ExpectedNumbers(showUps);
    }
}
