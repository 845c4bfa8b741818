package fr.allervers.web.account;

import static java.util.stream.Collectors.toMap;

import fr.allervers.web.language.Say;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Store;
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

    private String page(@Nullable Invitation invitation, @Nullable String fault, Model model) {
        return page("", 0, invitation, fault, model);
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
        model.addAttribute("whose", whose(onPage));
        model.addAttribute("invitation", invitation);
        model.addAttribute("fault", fault);
        model.addAttribute("unlocked", door.isOpen());
        model.addAttribute("days", AccountLinks.LIFE.toDays());
        return "account/accounts";
    }

    /** The names of those whose the roles are. */
    private Map<Grant, String> whose(List<Account> onPage) {
        return Stream.concat(
                        onPage.stream().flatMap(a -> a.grants().stream()),
                        organisations.all().stream().map(Organisations.Organisation::grant))
                .filter(g -> g.whose() != null && g.territory() != null)
                .distinct()
                .collect(toMap(g -> g, g -> holders.of(g.role(), g.territory()).getOrDefault(g.whose(), g.whose())));
    }

    private List<String> territories() {
        return store.database()
                .sql("select id from territory where current_version > 0 order by id")
                .query(String.class)
                .list();
    }

    @PostMapping
    String invite(@RequestParam String name, @RequestParam String mail, GrantWish wish, Model model) {
        if (door.isOpen()) {
            return page(null, "unlocked", model);
        }
        if (name.isBlank() || name.length() > 200 || !MailAddress.isOne(mail)) {
            return page(null, "mail", model);
        }
        if (accounts.byMail(mail).isPresent()) {
            return page(null, "known", model);
        }
        if (wish.isOpen()) {
            return choice(wish, "/comptes", Map.of("name", name, "mail", mail), model);
        }
        var id = accounts.make(mail, name, null, List.of(grant(wish)));
        return page(invitation(account(id)), null, model);
    }

    /** Asks whose the role is, and has the same sent again with the answer. */
    private String choice(GrantWish wish, String action, Map<String, String> fields, Model model) {
        if (wish.isForAll()) {
            return page(null, "whose", model);
        }
        requireTerritory(wish);
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
        return page(invitation(account(id)), null, model);
    }

    /** Adds a role. */
    @PostMapping("/{id}/roles")
    String grant(@PathVariable String id, GrantWish wish, Model model) {
        var account = account(id);
        if (wish.isOpen()) {
            return choice(wish, "/comptes/" + id + "/roles", Map.of(), model);
        }
        accounts.grant(
                id,
                Stream.concat(account.grants().stream(), Stream.of(grant(wish)))
                        .distinct()
                        .toList());
        return "redirect:/comptes";
    }

    /** Takes a role away, by its place in the list. */
    @PostMapping("/{id}/roles/{place}/retrait")
    String revoke(@PathVariable String id, @PathVariable int place, Model model) {
        var grants = account(id).grants();
        if (place < 0 || place >= grants.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (grants.get(place).role() == Role.OPERATOR && !accounts.otherOperator(id)) {
            return page(null, "last", model);
        }
        var rest =
                Stream.concat(grants.subList(0, place).stream(), grants.stream().skip(place + 1L));
        accounts.grant(id, rest.toList());
        return "redirect:/comptes";
    }

    @PostMapping("/{id}/etat")
    String disable(@PathVariable String id, @RequestParam boolean disabled, Model model) {
        var account = account(id);
        if (disabled && account.allows(Right.OPERATE, "") && !accounts.otherOperator(id)) {
            return page(null, "last", model);
        }
        accounts.disable(id, disabled);
        sessions.end(account.mail());
        return "redirect:/comptes";
    }

    /** Lets the members of an organisation sign in by the identity provider. */
    @PostMapping("/organisations")
    String organisation(@RequestParam String siret, GrantWish wish, Model model) {
        var digits = siret.replaceAll("\\s", "");
        if (!digits.matches("\\d{14}") || wish.role() == Role.OPERATOR) {
            return page(null, "siret", model);
        }
        if (wish.isOpen()) {
            return choice(wish, "/comptes/organisations", Map.of("siret", digits), model);
        }
        organisations.add(digits, grant(wish));
        return "redirect:/comptes";
    }

    @PostMapping("/organisations/{number}/retrait")
    String forget(@PathVariable long number) {
        organisations.remove(number);
        return "redirect:/comptes";
    }

    private Account account(String id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
