package fr.allervers.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says how accessible the application is, and what was tried. */
@Controller
final class AccessibilityPage {

    @GetMapping("/accessibilite")
    String page() {
        return "accessibility";
    }
}
