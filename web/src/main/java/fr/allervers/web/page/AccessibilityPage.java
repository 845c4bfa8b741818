package fr.allervers.web.page;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says how accessible the application is, and what was tried. */
@Controller
@Needs(Right.PUBLIC)
final class AccessibilityPage {

    @GetMapping("/accessibilite")
    String page() {
        return "accessibility";
    }
}
