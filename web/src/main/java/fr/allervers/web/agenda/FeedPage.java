package fr.allervers.web.agenda;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.security.InstallationPath;
import fr.allervers.web.security.Secret;
import fr.allervers.web.security.ThisComputer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the secret address of an advisor's diary, shows it once, and makes it worth nothing. */
@Controller
@RequestMapping("/agenda/{advisor}/abonnement")
@Needs(Right.ADVISE)
record FeedPage(Agendas agendas, Feeds feeds) {

    @GetMapping
    String page(@PathVariable String advisor, Model model) {
        return show(advisor, null, model);
    }

    /** Answers with the page itself: the secret stands in no address of a page and is not kept to be shown again. */
    @PostMapping
    String make(
            @PathVariable String advisor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        agendas.name(advisor);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("onlyHere", ThisComputer.isNamed(request.getServerName()) ? request.getServerName() : null);
        return show(advisor, address(feeds.make(advisor), request, locale), model);
    }

    @PostMapping("/retrait")
    RedirectView revoke(@PathVariable String advisor) {
        agendas.name(advisor);
        feeds.revoke(advisor);
        return new RedirectView("/agenda/{advisor}/abonnement", true);
    }

    private String show(String advisor, @Nullable UriComponentsBuilder address, Model model) {
        model.addAttribute("advisor", advisor);
        model.addAttribute("name", agendas.name(advisor));
        model.addAttribute("madeAt", feeds.madeAt(advisor));
        if (address != null) {
            model.addAttribute("address", address.toUriString());
            model.addAttribute("webcal", address.scheme("webcal").toUriString());
        }
        return "agenda/feed";
    }

    private static UriComponentsBuilder address(Secret secret, HttpServletRequest request, Locale locale) {
        var address = ServletUriComponentsBuilder.fromRequest(request)
                .replacePath(InstallationPath.of(request) + "/flux/" + secret.text() + ".ics")
                .replaceQuery(null);
        return Locale.FRENCH.equals(locale) ? address : address.queryParam("lang", locale.getLanguage());
    }
}
