package fr.allervers.web.account;

import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Store;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page behind an account's link: its owner chooses a password. */
@Controller
@Needs(Right.SECRET)
@RequestMapping(LinkPage.ADDRESS + "/{secret}")
record LinkPage(Store store, Accounts accounts, AccountLinks links, Passwords passwords, Sessions sessions) {

    static final String ADDRESS = "/compte/lien";

    @GetMapping
    String page(@PathVariable String secret, Model model) {
        return form(account(secret), null, model);
    }

    @PostMapping
    String choose(@PathVariable String secret, @RequestParam String password, Model model, HttpServletResponse answer) {
        var account = account(secret);
        var fault = passwords.fault(password, account.mail());
        if (fault.isPresent()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(account, fault.get(), model);
        }
        var encoded = passwords.encode(password);
        store.write(() -> {
            if (!links.use(new Secret(secret))) {
                throw gone();
            }
            accounts.password(account.id(), encoded);
            accounts.untie(account.id());
        });
        Audit.isAbout(account.mail());
        sessions.end(account.mail());
        return "redirect:" + SignInPage.ADDRESS + "?pret";
    }

    private static String form(Account account, @Nullable String fault, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("fault", fault);
        return "account/link";
    }

    private Account account(String secret) {
        return links.find(new Secret(secret))
                .filter(l -> !l.isFirst())
                .flatMap(l -> accounts.find(Objects.requireNonNull(l.account())))
                .filter(a -> !a.disabled())
                .orElseThrow(LinkPage::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
