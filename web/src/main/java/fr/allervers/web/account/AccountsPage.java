package fr.allervers.web.account;

import fr.allervers.web.language.Say;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Store;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of all accounts, for who runs the installation: invite, give roles, disable, a new link for a lost password. */
@Controller
@Needs(Right.OPERATE)
@RequestMapping("/comptes")
record AccountsPage(
        Accounts accounts,
        AccountLinks links,
        Organisations organisations,
        Sessions sessions,
        OpenDoor door,
        IdentityProvider provider,
        Holders holders,
        MailServer server,
        Audit audit,
        Say say,
        Store store) {

    private static final int PAGE = 25;

    /**
     * What was just made for somebody.
     *
     * @param address at which they choose a password, shown once; null where it was sent to them
     * @param failure why it could not be sent, null where it was not tried or was
     */
    record Invitation(
            String name,
            String mail,
            @Nullable String address,
            @Nullable String failure) {}

    /** @param page from 0 */
    @GetMapping
    String page(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        return page(q, page, null, null, model);
    }

    private String page(Invitation invitation, Model model) {
        return page("", 0, invitation, null, model);
    }

    /** The page with why nothing was changed. */
    private String refused(String fault, Model model, HttpServletResponse answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page("", 0, null, fault, model);
    }

    private String page(String sought, int page, @Nullable Invitation invitation, @Nullable String fault, Model model) {
        int count = accounts.count(sought);
        int last = Math.max(0, (count - 1) / PAGE);
        int shown = Math.max(0, Math.min(page, last));
        model.addAttribute("sought", sought);
        model.addAttribute("count", count);
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        var onPage = accounts.page(sought, shown * PAGE, PAGE);
        model.addAttribute("accounts", onPage);
        model.addAttribute("provider", provider.isSet() ? provider.shownName() : null);
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("territories", territories());
        model.addAttribute(
                "whose",
                holders.names(Stream.concat(
                        onPage.stream().flatMap(a -> a.grants().stream()),
                        organisations.all().stream().map(Organisations.Organisation::grant))));
        model.addAttribute("invitation", invitation);
        model.addAttribute("fault", fault);
        model.addAttribute("unlocked", door.isOpen());
        model.addAttribute("days", AccountLinks.LIFE.toDays());
        return "account/accounts";
    }

    private List<String> territories() {
        return store.database()
                .sql("select id from territory where current_version > 0 order by id")
                .query(String.class)
                .list();
    }

    @PostMapping
    String invite(
            @RequestParam String name,
            @RequestParam String mail,
            GrantWish wish,
            Model model,
            HttpServletResponse answer) {
        if (door.isOpen()) {
            return refused("unlocked", model, answer);
        }
        if (name.isBlank() || name.length() > 200 || !MailAddress.isOne(mail)) {
            return refused("mail", model, answer);
        }
        if (accounts.byMail(mail).isPresent()) {
            return refused("known", model, answer);
        }
        if (wish.isOpen()) {
            return choice(wish, "/comptes", Map.of("name", name, "mail", mail), model, answer);
        }
        var grant = grant(wish);
        var invited = account(accounts.make(mail, name, null, List.of(grant)));
        Audit.isAbout(invited.mail(), grant);
        return page(invitation(invited), model);
    }

    /** Asks whose the role is, and has the same sent again with the answer. */
    private String choice(
            GrantWish wish, String action, Map<String, String> fields, Model model, HttpServletResponse answer) {
        if (wish.isForAll()) {
            return refused("whose", model, answer);
        }
        requireTerritory(wish);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wish", wish);
        model.addAttribute("action", action);
        model.addAttribute("fields", fields);
        model.addAttribute("holders", holders.of(wish.role(), wish.territory()));
        return "account/whose";
    }

    private void requireTerritory(GrantWish wish) {
        if (!wish.isForAll() && !territories().contains(wish.territory())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private Grant grant(GrantWish wish) {
        requireTerritory(wish);
        var grant = wish.grant();
        if (grant.whose() != null
                && (grant.territory() == null
                        || !holders.of(grant.role(), grant.territory()).containsKey(grant.whose()))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return grant;
    }

    private Invitation invitation(Account account) {
        Secret secret = links.make(account.id());
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(LinkPage.ADDRESS + "/" + secret.text())
                .toUriString();
        return sent(account, address);
    }

    /** Nobody but its reader sees a link that was sent. */
    private Invitation sent(Account account, String address) {
        if (!server.isSet()) {
            return new Invitation(account.name(), account.mail(), address, null);
        }
        var text = say.message("accounts.letter", account.name(), address, AccountLinks.LIFE.toDays());
        try {
            server.send(new Letter(account.mail(), say.message("accounts.letter.subject"), text, null));
            return new Invitation(account.name(), account.mail(), null, null);
        } catch (MailException e) {
            return new Invitation(account.name(), account.mail(), address, e.getMessage());
        }
    }

    @PostMapping("/{id}/lien")
    String link(@PathVariable String id, Model model) {
        var account = account(id);
        Audit.isAbout(account.mail());
        return page(invitation(account), model);
    }

    /** Adds a role. */
    @PostMapping("/{id}/roles")
    String grant(@PathVariable String id, GrantWish wish, Model model, HttpServletResponse answer) {
        var account = account(id);
        if (wish.isOpen()) {
            return choice(wish, "/comptes/" + id + "/roles", Map.of(), model, answer);
        }
        var grant = grant(wish);
        accounts.add(id, grant);
        Audit.isAbout(account.mail(), grant);
        return "redirect:/comptes";
    }

    /** Takes a role away. */
    @PostMapping("/{id}/roles/retrait")
    String revoke(
            @PathVariable String id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "") String whose,
            Model model,
            HttpServletResponse answer) {
        var account = account(id);
        var grant = new Grant(role, territory.isEmpty() ? null : territory, whose.isEmpty() ? null : whose);
        if (!account.grants().contains(grant)) {
            return "redirect:/comptes"; // it is gone already
        }
        if (!accounts.remove(id, grant)) {
            return refused("last", model, answer);
        }
        Audit.isAbout(account.mail(), grant);
        return "redirect:/comptes";
    }

    @PostMapping("/{id}/etat")
    String disable(@PathVariable String id, @RequestParam boolean disabled, Model model, HttpServletResponse answer) {
        var account = account(id);
        if (!accounts.disable(id, disabled)) {
            return refused("last", model, answer);
        }
        audit.add(null, Asker.name(), disabled ? "ACCOUNT_DISABLED" : "ACCOUNT_ENABLED", account.mail());
        sessions.end(account.mail());
        return "redirect:/comptes";
    }

    /** Lets the members of an organisation sign in by the identity provider. */
    @PostMapping("/organisations")
    String organisation(@RequestParam String siret, GrantWish wish, Model model, HttpServletResponse answer) {
        var digits = siret.replaceAll("\\s", "");
        if (!digits.matches("\\d{14}") || wish.role() == Role.OPERATOR) {
            return refused("siret", model, answer);
        }
        if (wish.isOpen()) {
            return choice(wish, "/comptes/organisations", Map.of("siret", digits), model, answer);
        }
        var grant = grant(wish);
        organisations.add(digits, grant);
        Audit.isAbout(digits, grant);
        return "redirect:/comptes";
    }

    @PostMapping("/organisations/{number}/retrait")
    String forget(@PathVariable long number) {
        var organisation = organisations.all().stream()
                .filter(o -> o.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        organisations.remove(number);
        Audit.isAbout(organisation.siret(), organisation.grant());
        return "redirect:/comptes";
    }

    private Account account(String id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
