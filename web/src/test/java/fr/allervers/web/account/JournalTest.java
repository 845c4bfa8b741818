package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.language.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** What the journal says of accounts: what was done and to whom, and nothing of what was refused. */
@ClosedApplication
class JournalTest {

    private static final String PASSWORD = "une phrase assez longue";

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
    private Audit audit;

    @Autowired
    private MessageSource messages;

    private Desk desk;
    private String operator;

    @BeforeEach
    void signIn() throws Exception {
        var before = accounts.all();
        operator = UUID.randomUUID() + "@exemple.fr";
        accounts.make(operator, "Ada", passwords.encode(PASSWORD), List.of(new Grant(Role.OPERATOR, null)));
        before.forEach(a -> a.grants().forEach(g -> accounts.remove(a.id(), g)));
        desk = new Desk(port);
        assertThat(desk.signIn(operator, PASSWORD)).isTrue();
    }

    private String other() {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        return mail;
    }

    private String id(String mail) {
        return accounts.byMail(mail).orElseThrow().id();
    }

    private List<Audit.Entry> lines() {
        return audit.page(null, 0);
    }

    private void refused(String address, Map<String, String> fields) throws Exception {
        var before = lines();
        assertThat(desk.post(address, fields).statusCode()).as(address).isEqualTo(422);
        assertThat(lines()).as(address).isEqualTo(before);
    }

    private void noted(String action, String subject) {
        assertThat(lines().get(0))
                .extracting(Audit.Entry::author, Audit.Entry::action, Audit.Entry::subject)
                .containsExactly(operator, action, subject);
        for (var language : Language.ALL) {
            assertThat(messages.getMessage("audit." + action, null, "", language))
                    .isNotEmpty();
        }
    }

    @Test
    void aRefusedFormLeavesNoLine() throws Exception {
        var role = Map.of("role", "TOWN_HALL", "territory", "forbach");
        refused("/compte/mot-de-passe", Map.of("present", "pas celui-ci", "password", PASSWORD));
        refused("/compte/mot-de-passe", Map.of("present", PASSWORD, "password", "court"));
        refused("/compte/jetons", Map.of("label", " "));
        refused("/comptes", Map.of("name", "Bo", "mail", operator, "role", "READER", "territory", "forbach"));
        refused("/comptes", Map.of("name", "Bo", "mail", "rien", "role", "READER", "territory", "forbach"));
        refused("/comptes", Map.of("name", "Bo", "mail", "b@exemple.fr", "role", "ADVISOR", "territory", "forbach"));
        refused("/comptes/" + id(other()) + "/roles", role);
        refused("/comptes/" + id(operator) + "/etat", Map.of("disabled", "true"));
        refused("/comptes/" + id(operator) + "/roles/retrait", Map.of("role", "OPERATOR"));
        refused("/comptes/organisations", Map.of("siret", "12", "role", "READER", "territory", "forbach"));
        refused("/compte/lien/" + links.make(id(other())).text(), Map.of("password", "court"));
        accounts.all().forEach(a -> accounts.password(a.id(), null));
        refused(
                "/compte/premier/" + links.make(null).text(),
                Map.of("name", "Ada", "mail", "ada@exemple.fr", "password", "court"));
    }

    @Test
    void aLineAboutAnAccountNamesItAndTheRole() throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        desk.post("/comptes", Map.of("name", "Bo", "mail", mail, "role", "READER", "territory", "forbach"));
        noted("POST./comptes", mail + " READER forbach");

        var address = "/comptes/" + id(mail);
        desk.post(address + "/roles", Map.of("role", "COORDINATOR", "territory", "*"));
        noted("POST./comptes/{id}/roles", mail + " COORDINATOR *");
        desk.post(address + "/roles/retrait", Map.of("role", "READER", "territory", "forbach"));
        noted("POST./comptes/{id}/roles/retrait", mail + " READER forbach");
        desk.post(address + "/lien", Map.of());
        noted("POST./comptes/{id}/lien", mail);
        desk.post(address + "/etat", Map.of("disabled", "true"));
        noted("ACCOUNT_DISABLED", mail);
        desk.post(address + "/etat", Map.of("disabled", "false"));
        noted("ACCOUNT_ENABLED", mail);

        assertThat(desk.get("/journal?all=true").body().replaceAll("<[^>]+>", ""))
                .contains(mail + " · Coordination, tous les territoires", mail + " · Lecture, forbach");
    }

    @Test
    void aLineAboutAnOrganisationHasItsNumberAndAnotherOneNamesATokenByItsLabel() throws Exception {
        var siret = "12345678901234";
        desk.post("/comptes/organisations", Map.of("siret", siret, "role", "READER", "territory", "forbach"));
        noted("POST./comptes/organisations", siret + " READER forbach");
        var removal = "/comptes/organisations/" + organisations.all().get(0).number() + "/retrait";
        desk.post(removal, Map.of());
        noted("POST./comptes/organisations/{number}/retrait", siret + " READER forbach");
        assertThat(desk.post(removal, Map.of()).statusCode()).isEqualTo(404);

        desk.post("/compte/jetons", Map.of("label", "nightly"));
        noted("POST./compte/jetons", "nightly");
    }
}
