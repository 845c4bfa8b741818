package fr.allervers.web.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form to sign in with. */
@Controller
@Needs(Right.PUBLIC)
record SignInPage(OpenDoor door, IdentityProvider provider) {

    static final String ADDRESS = "/connexion";

    @GetMapping(ADDRESS)
    String page(
            @RequestParam(required = false) @Nullable String vers,
            @RequestParam(required = false) @Nullable String erreur,
            @RequestParam(required = false) @Nullable String attente,
            @RequestParam(required = false) @Nullable String sortie,
            @RequestParam(required = false) @Nullable String pret,
            Model model) {
        model.addAttribute("to", SignedIn.isOurs(vers) ? vers : null);
        model.addAttribute("wrong", erreur != null);
        model.addAttribute("wait", attente != null);
        model.addAttribute("out", sortie != null);
        model.addAttribute("ready", pret != null);
        model.addAttribute("first", door.awaitsFirst());
        model.addAttribute("provider", provider.name());
        return "account/sign-in";
    }
}
