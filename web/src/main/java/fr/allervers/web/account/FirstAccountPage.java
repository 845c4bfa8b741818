package fr.allervers.web.account;

import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Store;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** The page on which the first account of an installation is made, by the link that the start prints. */
@Controller
@Needs(Right.SECRET)
@RequestMapping(FirstAccountPage.ADDRESS + "/{secret}")
record FirstAccountPage(Store store, Accounts accounts, AccountLinks links, Passwords passwords, OpenDoor door) {

    static final String ADDRESS = "/compte/premier";

    private static final int LONGEST_NAME = 200;

    @GetMapping
    String page(@PathVariable String secret, Model model) {
        return form(secret, "", "", null, model);
    }

    @PostMapping
    String make(
            @PathVariable String secret,
            @RequestParam String name,
            @RequestParam String mail,
            @RequestParam String password,
            Model model,
            HttpServletResponse answer) {
        var fault = MailAddress.isOne(mail)
                ? passwords.fault(password, Accounts.plain(mail)).orElse(null)
                : "mail";
        if (fault != null || name.isBlank() || name.length() > LONGEST_NAME) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(secret, name, mail, fault == null ? "name" : fault, model);
        }
        check(secret);
        var encoded = passwords.encode(password);
        store.write(() -> {
            if (!links.use(new Secret(secret))) {
                throw gone();
            }
            accounts.make(mail, name, encoded, List.of(new Grant(Role.OPERATOR, null)));
        });
        Audit.isAbout(Accounts.plain(mail));
        door.look();
        return "redirect:" + SignInPage.ADDRESS + "?pret";
    }

    private String form(String secret, String name, String mail, @Nullable String fault, Model model) {
        check(secret);
        model.addAttribute("name", name);
        model.addAttribute("mail", mail);
        model.addAttribute("fault", fault);
        model.addAttribute("loopback", !door.isRequired());
        return "account/first";
    }

    private void check(String secret) {
        if (!door.awaitsFirst()
                || links.find(new Secret(secret))
                        .filter(AccountLinks.Link::isFirst)
                        .isEmpty()) {
            throw gone();
        }
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
