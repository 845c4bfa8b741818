package fr.allervers.web.account;

import fr.allervers.web.security.InstallationPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

    /** Parameters that say why a sign-in by the provider led back here. */
    private static final List<String> REFUSED = List.of("niveau", "organisation", "lien", "fournisseur");

    @GetMapping(ADDRESS)
    String page(
            @RequestParam(required = false) @Nullable String vers,
            @RequestParam(required = false) @Nullable String erreur,
            @RequestParam(required = false) @Nullable String attente,
            @RequestParam(required = false) @Nullable String sortie,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String pret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var onward = SignedOut.onward(request);
        if (onward != null) {
            response.setHeader("Refresh", "0; url=" + onward);
        }
        model.addAttribute("onward", onward);
        model.addAttribute("to", SignedIn.isOurs(vers) ? vers : null);
        model.addAttribute("wrong", erreur != null);
        model.addAttribute("wait", attente != null);
        model.addAttribute("out", sortie != null || state != null && SignedOut.isWayBack(request, state));
        model.addAttribute("ready", pret != null);
        model.addAttribute("first", door.awaitsFirst());
        model.addAttribute("provider", provider.isSet() ? provider.shownName() : null);
        model.addAttribute(
                "refused",
                REFUSED.stream()
                        .filter(r -> request.getParameter(r) != null)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("root", InstallationPath.of(request));
        return "account/sign-in";
    }
}
