package fr.allervers.web.account;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of one's own account: roles, password, tokens for programs. */
@Controller
@Needs(Right.MEMBER)
@RequestMapping("/compte")
record OwnAccountPage(
        Access access,
        Accounts accounts,
        ApiTokens tokens,
        Passwords passwords,
        Sessions sessions,
        FailedSignIns failures) {

    private static final int LONGEST_LABEL = 100;

    @GetMapping
    String page(Model model) {
        return page(null, null, model);
    }

    private String page(@Nullable String token, @Nullable String fault, Model model) {
        var own = own();
        model.addAttribute("own", own);
        model.addAttribute("tokens", tokens.of(own.id()));
        model.addAttribute("token", token);
        model.addAttribute("now", tokens.now());
        model.addAttribute("fault", fault);
        return "account/own";
    }

    /** The page with why nothing was changed. */
    private String refused(String fault, Model model, HttpServletResponse answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(null, fault, model);
    }

    @PostMapping("/mot-de-passe")
    String password(
            @RequestParam String present, @RequestParam String password, Model model, HttpServletResponse answer) {
        var own = own();
        if (failures.mustWait(own.mail())) {
            return refused("wait", model, answer);
        }
        if (!passwords.isRight(present, own.password())) {
            failures.add(own.mail());
            return refused("present", model, answer);
        }
        var fault = passwords.fault(password, own.mail());
        if (fault.isPresent()) {
            return refused(fault.get(), model, answer);
        }
        accounts.password(own.id(), passwords.encode(password));
        sessions.end(own.mail());
        return "redirect:" + SignInPage.ADDRESS + "?pret";
    }

    /** The token's text stands on this answer and nowhere else. */
    @PostMapping("/jetons")
    String token(
            @RequestParam String label,
            @RequestParam(defaultValue = "false") boolean reading,
            Model model,
            HttpServletResponse answer) {
        var named = label.strip();
        if (named.isEmpty() || named.length() > LONGEST_LABEL) {
            return refused("label", model, answer);
        }
        Audit.isAbout(named);
        return page(tokens.make(own().id(), named, reading), null, model);
    }

    @PostMapping("/jetons/{id}/retrait")
    String revoke(@PathVariable String id) {
        if (!tokens.revoke(own().id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such token, or no longer.");
        }
        return "redirect:/compte";
    }

    private Account own() {
        return access.account().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
