package fr.allervers.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.allervers.web.account.AccountLinks;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.account.Grant;
import fr.allervers.web.account.Organisations;
import fr.allervers.web.account.Passwords;
import fr.allervers.web.account.ProviderApplication;
import fr.allervers.web.account.Role;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of accounts with accounts in them, which {@link EveryPageTest} cannot have: accessible, and each leaves a picture. */
@ProviderApplication
class AccountLooksTest {

    private static final String TERRITORY = "forbach";
    private static final String PASSWORD = "une phrase assez longue";

    /** What only accounts show. */
    static final Set<String> TEMPLATES = Set.of("account/first", "account/link", "account/own", "account/whose");

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Store store;

    @Autowired
    private Quarters quarters;

    @Autowired
    private CurrentTerritory current;

    private Look look;
    private Page page;

    private void open(Look wanted) {
        look = wanted;
        var context = BROWSER.newContext(look.options());
        AccessiblePage.prepare(context);
        page = context.newPage();
    }

    private void go(String path, String name) {
        page.navigate("http://localhost:" + port + path);
        shows(name);
    }

    private void shows(String name) {
        assertThat(page.locator("#no-account").count()).isZero();
        look.picture(page, "comptes-" + name);
        AccessiblePage.checkFirstOfAlike(page);
    }

    /** Sends a form though the browser would keep it back, and the server says why it refuses. */
    private void refused(String form, String name) {
        page.locator(form).first().evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
        page.locator(".problem[role=alert]").waitFor();
        shows(name);
    }

    private String account(String name, Grant... grants) {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, name, passwords.encode(PASSWORD), List.of(grants));
        return mail;
    }

    private void signIn(String mail) {
        page.navigate("http://localhost:" + port + "/connexion");
        page.locator("[name=mail]").fill(mail);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("form:has([name=password]) [type=submit]").click();
        page.waitForURL(u -> !u.contains("/connexion"));
    }

    @Test
    void everyStateOfThePagesOfAccountsInEachLook() {
        for (var wanted : Look.wanted().toList()) {
            nobodyCanSignIn();
            open(wanted);
            go("/compte/premier/" + links.make(null).text(), "premier");
            page.locator("[name=name]").fill("Ada");
            page.locator("[name=mail]").fill("ada@exemple.fr");
            page.locator("[name=password]").fill("court");
            refused("#content form", "premier-refuse");

            go("/connexion", "connexion");
            go("/connexion?erreur", "connexion-erreur");
            go("/connexion?attente", "connexion-attente");
            go("/connexion?pret", "connexion-pret");

            var operator = account("Ada", new Grant(Role.OPERATOR, null));
            var invited = account("Bo", new Grant(Role.READER, TERRITORY), new Grant(Role.COORDINATOR, null));
            var id = accounts.byMail(invited).orElseThrow().id();
            go("/compte/lien/" + links.make(id).text(), "lien");
            page.locator("[name=password]").fill("court");
            refused("#content form", "lien-refuse");
            signIn(operator);
            theOperators();
        }
    }

    /** Other tests signed in by the provider before. */
    private void nobodyCanSignIn() {
        store.write(() -> store.database()
                .sql("update account set password = null, subject = null")
                .update());
    }

    private void theOperators() {
        organisations.add("12345678901234", new Grant(Role.READER, TERRITORY));
        go("/comptes", "liste");
        invite("Cy", UUID.randomUUID() + "@exemple.fr", Role.READER);
        page.locator("text=/compte\\/lien\\//").first().waitFor();
        shows("invitation");
        go("/comptes", "liste-avec-invite");
        invite("Dé", UUID.randomUUID() + "@exemple.fr", Role.TOWN_HALL);
        page.locator("[name=whose]").first().waitFor();
        shows("a-qui");
        go("/comptes", "liste-encore");
        invite("Cy", "rien", Role.READER);
        page.locator(".problem[role=alert]").waitFor();
        shows("invitation-refusee");
        go("/compte", "compte");
        page.locator("[name=label]").fill("nuit");
        page.locator("form:has([name=label]) [type=submit]").click();
        page.locator("code.secret").waitFor();
        shows("jeton");
        page.locator("[name=present]").fill("pas celui-ci");
        page.locator("[name=password]").fill(PASSWORD);
        refused("form:has([name=present])", "mot-de-passe-refuse");
        go("/journal?all=true", "journal");
    }

    private void invite(String name, String mail, Role role) {
        var form = "form:has([name=mail])";
        page.locator(form + " [name=name]").fill(name);
        page.locator(form + " [name=mail]").fill(mail);
        page.locator(form + " [name=role]").selectOption(role.name());
        page.locator(form + " [name=territory]").selectOption(TERRITORY);
        page.locator(form).evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
    }

    @Test
    void whereEachRoleBeginsInEachLook() {
        var problem = current.in(
                TERRITORY, () -> quarters.problem(quarters.preferred()).problem());
        for (var wanted : Look.wanted().toList()) {
            for (var role : Role.values()) {
                open(wanted);
                var whose = switch (role) {
                    case ADVISOR -> problem.advisors().get(0).id();
                    case TOWN_HALL -> problem.communes().get(0).code();
                    default -> null;
                };
                signIn(account("Ada", new Grant(role, TERRITORY, whose)));
                shows("debut-" + role.name().toLowerCase(Locale.ROOT));
                go("/compte", "compte-" + role.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
