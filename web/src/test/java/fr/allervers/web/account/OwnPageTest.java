package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Accounts that are one advisor's or one town hall's: how they are made, where they begin, what they see. */
@ClosedApplication
class OwnPageTest {

    private static final String PASSWORD = "une phrase assez longue";
    private static final String ALSTING = "57013";
    private static final String BEHREN = "57058";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Passwords passwords;

    private String account(Grant grant) {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Ada", passwords.encode(PASSWORD), List.of(grant));
        return mail;
    }

    private Desk signedIn(Grant grant) throws Exception {
        var desk = new Desk(port);
        assertThat(desk.signIn(account(grant), PASSWORD)).isTrue();
        return desk;
    }

    @Test
    void whoInvitesATownHallIsAskedForItsCommune() throws Exception {
        var operator = signedIn(new Grant(Role.OPERATOR, null));
        var mail = UUID.randomUUID() + "@exemple.fr";
        var fields = Map.of("name", "Bo", "mail", mail, "role", "TOWN_HALL", "territory", "forbach");

        assertThat(operator.post("/comptes", fields).body())
                .contains("De quelle commune", "Alsting", mail)
                .doesNotContain("conseil-1");
        assertThat(accounts.byMail(mail)).isEmpty();

        var chosen = new TreeMap<>(fields);
        chosen.put("whose", "73901");
        assertThat(operator.post("/comptes", chosen).statusCode()).isEqualTo(400);
        chosen.put("whose", ALSTING);
        assertThat(operator.post("/comptes", chosen).body()).contains("Mairie (Alsting), forbach");
        assertThat(accounts.byMail(mail).orElseThrow().grants())
                .containsExactly(new Grant(Role.TOWN_HALL, "forbach", ALSTING));
    }

    @Test
    void aRoleThatIsOnePersonsIsNotGivenForAllTerritories() throws Exception {
        var operator = signedIn(new Grant(Role.OPERATOR, null));
        var id = accounts.byMail(account(new Grant(Role.READER, "forbach")))
                .orElseThrow()
                .id();
        var wish = Map.of("role", "ADVISOR", "territory", "*");

        assertThat(operator.post("/comptes/" + id + "/roles", wish).body()).contains("Choisissez le territoire");
        assertThat(accounts.find(id).orElseThrow().grants()).containsExactly(new Grant(Role.READER, "forbach"));
    }

    @Test
    void theMembersOfATownHallsOrganisationGetItsCommune() throws Exception {
        var operator = signedIn(new Grant(Role.OPERATOR, null));
        var siret = "21570013500014";
        operator.post(
                "/comptes/organisations",
                Map.of("siret", siret, "role", "TOWN_HALL", "territory", "forbach", "whose", ALSTING));

        assertThat(organisations.grants(siret)).containsExactly(new Grant(Role.TOWN_HALL, "forbach", ALSTING));
    }

    @Test
    void aTownHallBeginsAtItsCommunesPageAndSeesNothingElse() throws Exception {
        var desk = new Desk(port);
        var mail = account(new Grant(Role.TOWN_HALL, "forbach", ALSTING));
        var signedIn = desk.post("/connexion", Map.of("mail", mail, "password", PASSWORD, "vers", "/"));
        assertThat(Desk.location(signedIn)).endsWith("/t/forbach/ma-commune/" + ALSTING);

        var page = desk.follow(signedIn);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Alsting", "/ma-commune/" + ALSTING + "/comptes");
        assertThat(desk.get("/ma-commune/" + BEHREN).statusCode()).isEqualTo(403);
        assertThat(desk.get("/").body()).contains("/ma-commune/" + ALSTING, "Ma page");
    }

    private static String menu(String page) {
        return page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
    }

    @Test
    void theMenuHasWhatItsReaderMayDo() throws Exception {
        var reader = signedIn(new Grant(Role.READER, "forbach"));
        assertThat(menu(reader.get("/agenda/equipe").body()))
                .contains("/territoire", "/agenda")
                .doesNotContain("/demande", "/publication", "Mon agenda");
        var townHall = signedIn(new Grant(Role.TOWN_HALL, "forbach", ALSTING));
        assertThat(menu(townHall.get("/compte").body()))
                .contains("/ma-commune/" + ALSTING, "Ma commune")
                .doesNotContain("/territoire", "/agenda", "/demande");
        var coordinator = signedIn(new Grant(Role.COORDINATOR, "forbach"));
        assertThat(menu(coordinator.get("/agenda/equipe").body())).contains("/demande", "/territoire", "/publication");
    }

    @Test
    void anAdvisorBeginsAtTheirOwnAgendaAndReadsTheOthers() throws Exception {
        var desk = signedIn(new Grant(Role.ADVISOR, "forbach", "conseil-1"));

        assertThat(Desk.location(desk.get("/agenda"))).endsWith("/agenda/conseil-1");
        assertThat(desk.get("/agenda/conseil-1").body()).contains("/agenda/conseil-1/absence");
        var team = desk.get("/agenda/equipe");
        assertThat(team.statusCode()).isEqualTo(200);
        assertThat(menu(team.body()))
                .contains("/agenda/conseil-1\"", "Mon agenda", "/agenda/equipe")
                .doesNotContain("/demande", "/territoire", "/publication");
        assertThat(desk.get("/agenda/conseil-2").body()).doesNotContain("/agenda/conseil-2/absence");
        assertThat(desk.get("/agenda/conseil-2/absence").statusCode()).isEqualTo(403);
    }
}
