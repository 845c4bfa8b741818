package fr.allervers.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.quarter.Quarters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Demand that arrives: sent, decided about, taken, planned with. Each test has a quarter of its own. */
@RunningApplication
class DemandTest {

    private static final String DOUBTFUL = "Commune;Thème;Public;Transport;Habitants\n"
            + "Forbach;E-mail;Seniors;bus;12\nBehren;Santé;Seniors;bus;3\nSpicheren;Santé;Seniors;bus;2,5\n";

    /** Quarters on offer that no other test of the same application uploads to: one for each test here. */
    private static final Iterator<Integer> FREE = List.of(2, 4, 5, 6, 7, 8, 9).iterator();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    private Quarter quarter;

    @BeforeEach
    void quarter() {
        quarter = quarters.onOffer().get(FREE.next());
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header("Accept-Language", "en")
                .method(method, BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "text/plain", "");
    }

    private String api() {
        return "/api/demand/" + quarter;
    }

    private HttpResponse<String> upload(String content) throws IOException, InterruptedException {
        return send("POST", api() + "/uploads?name=d.csv", "application/octet-stream", content);
    }

    private static String id(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }

    private HttpResponse<String> form(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, "application/x-www-form-urlencoded", "quarter=" + quarter + "&" + body);
    }

    @Test
    void nothingIsTakenBeforeAllIsDecided() throws Exception {
        var sent = upload(DOUBTFUL);
        var id = id(sent);
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(sent.body()).contains("\"question\":\"COMMUNE:behren\"", "\"proposed\":\"57058\"");
        assertThat(send("POST", api() + "/uploads/" + id + "/taken?how=REPLACE", "text/plain", "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(get(api()).body()).isEqualTo("{\"demand\":[]}");
        assertThat(get("/demande/" + id + "?quarter=" + quarter).body())
                .as("the word, though the nearest name begins with it")
                .containsSubsequence("<mark>Behren</mark>", "the nearest is Behren-lès-Forbach");

        var answers = JsonMapper.shared().writeValueAsString(Map.of("RESIDENTS:2,5", "3"));
        var decided =
                send("PUT", api() + "/uploads/" + id + "/answers?acceptProposed=true", "application/json", answers);
        assertThat(decided.body()).contains("\"complete\":true");
        send("POST", api() + "/uploads/" + id + "/taken?how=REPLACE", "text/plain", "");

        assertThat(get(api()).body())
                .contains("57227-email-seniors-bus", "57058-sante-seniors-bus", "\"source\":\"d.csv\"");
        var later = "Town;Topic;Audience;Means;People\nBehren;Santé;Seniors;bus;%d\n";
        assertThat(upload(later.formatted(1)).body())
                .as("a word once decided is proposed, and never taken in silence")
                .contains("\"complete\":false", "\"proposed\":\"57058\"", "by your answer of");
        assertThat(get("/demande/mots").body()).contains("Behren", "Commune", "/demande/mots/oublier");
        form("/demande/mots/oublier", "kind=COMMUNE&word=Behren");
        assertThat(get("/demande/mots").body()).doesNotContain("Behren");
        assertThat(upload(later.formatted(2)).body()).doesNotContain("by your answer of");
    }

    @Test
    void theSameFileIsKnownAgainAndComesBackAsItWas() throws Exception {
        var first = upload(DOUBTFUL);
        var again = upload(DOUBTFUL);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        var original = get(api() + "/uploads/" + id(first) + "/original");
        assertThat(original.body()).isEqualTo(DOUBTFUL);
        assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "d.csv");
    }

    @Test
    void rowsThatWereTakenAreNotAddedOnceMore() throws Exception {
        var first = id(upload("Commune;Thème;Public;Transport;Habitants\nForbach;E-mail;Seniors;bus;12\n"));
        var other = id(upload("Commune;Thème;Public;Transport;Habitants\nSpicheren;E-mail;Seniors;bus;3\n"));
        var taken = api() + "/uploads/%s/taken?how=%s";
        assertThat(get("/demande/" + first + "?quarter=" + quarter).body())
                .as("nothing to add to or to replace")
                .contains(">Take these rows<")
                .doesNotContain("value=\"ADD\"");
        send("POST", taken.formatted(first, "ADD"), "text/plain", "");

        assertThat(get("/demande/" + other + "?quarter=" + quarter).body())
                .containsSubsequence(
                        "class=\"btn btn-main\" name=\"how\" value=\"ADD\"",
                        "class=\"btn btn-quiet\" name=\"how\" value=\"REPLACE\"",
                        "Replace the demand received (12 residents) by these rows");
        var again = send("POST", taken.formatted(first, "ADD"), "text/plain", "");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("are in the demand received already");
        assertThat(get(api()).body()).contains("\"residents\":12");
        assertThat(get("/demande/" + first + "?quarter=" + quarter).body())
                .contains("are in the demand received already")
                .doesNotContain("value=\"REPLACE\"", "value=\"ADD\"");
        assertThat(form("/demande/" + first + "/prendre", "how=ADD").body())
                .contains("are in the demand received already");

        assertThat(send("POST", taken.formatted(other, "REPLACE"), "text/plain", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", taken.formatted(first, "ADD"), "text/plain", "").statusCode())
                .as("the other file had replaced it")
                .isEqualTo(200);
        assertThat(send("POST", taken.formatted(first, "REPLACE"), "text/plain", "")
                        .statusCode())
                .isEqualTo(200);

        var more = id(upload("Commune;Thème;Public;Transport;Habitants\nForbach;E-mail;Seniors;bus;12\n"
                + "Spicheren;E-mail;Seniors;bus;3\n"));
        assertThat(get("/demande/" + more + "?quarter=" + quarter).body())
                .as("the first file with a row more")
                .containsSubsequence(
                        "12 of its 15 residents are in the demand received already",
                        "class=\"btn btn-main\" name=\"how\" value=\"REPLACE\"",
                        "class=\"btn btn-quiet\" name=\"how\" value=\"ADD\"",
                        "Add these rows all the same");
    }

    @Test
    void aRefusedFileLeavesNothingBehind() throws Exception {
        assertThat(upload("<html>no table</html>").statusCode()).isEqualTo(422);
        assertThat(upload("one line alone\n").body()).contains("This file holds no table");
        assertThat(get(api() + "/uploads").body()).isEqualTo("[]");
        assertThat(get(api() + "/uploads/../../x/original").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(get(api() + "/uploads/" + "0".repeat(64)).statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonDecidesOnThePageAndPlansWithTheDemand() throws Exception {
        var before = quarters.problem(quarter).problem();
        var id = id(upload(DOUBTFUL.replace("Behren", "Stirring-Wendell")));
        var page = get("/demande/" + id + "?quarter=" + quarter).body();
        assertThat(page)
                .contains("Save these answers", "<mark>2,5</mark>", "Spicheren", "<strong>To decide,</strong>")
                .contains("name=\"o.COMMUNE:stirring wendell\" value=\"57660\"")
                .doesNotContain("Fault");

        form(
                "/demande/" + id + "/decisions",
                "o.COMMUNE:stirring wendell=57660&c.COMMUNE:stirring wendell=57660&c.RESIDENTS:2,5=&save=1");
        form("/demande/" + id + "/decisions", "n.RESIDENTS:2,5=4&save=1");
        assertThat(get("/demande/" + id + "?quarter=" + quarter).body())
                .contains("<strong lang=\"fr\">4</strong>", "Stiring-Wendel</strong>")
                .containsSubsequence("Nothing is left to decide", "value=\"REPLACE\"", "What you decided");
        form("/demande/" + id + "/decisions", "undo=RESIDENTS:2,5");
        assertThat(get("/demande/" + id + "?quarter=" + quarter).body())
                .contains("<mark>2,5</mark>", "Stiring-Wendel</strong>")
                .doesNotContain("<strong lang=\"fr\">4</strong>");
        form("/demande/" + id + "/decisions", "n.RESIDENTS:2,5=3&save=1");
        var taken = form("/demande/" + id + "/prendre", "how=REPLACE");
        var after = URI.create(taken.headers().firstValue("Location").orElseThrow());
        assertThat(get(after.getRawPath() + "?" + after.getRawQuery()).body())
                .containsSubsequence("18 residents taken from", "d.csv", "Plan with this demand", "id=\"h-send\"")
                .containsOnlyOnce("Plan with this demand")
                .containsPattern("communes that sent nothing: \\d+ residents more");
        var planned = form("/demande/planifier", "estimateOthers=false");

        assertThat(planned.statusCode()).isEqualTo(302);
        var problem = quarters.problem(quarter).problem();
        assertThat(problem.demand()).extracting(d -> d.residents()).isEqualTo(List.of(12, 3, 3));
        assertThat(problem.id()).isNotEqualTo(before.id());
        assertThat(quarters.problem(before.id()).problem())
                .as("what was planned before stays known")
                .isEqualTo(before);
        assertThat(get("/?quarter=" + quarter).statusCode()).isEqualTo(200);
        assertThat(get("/demande?quarter=" + quarter).body()).contains("18 residents, 3 rows, 3 communes");

        form("/demande/planifier", "estimateOthers=true");
        var territory = get("/territoire?quarter=" + quarter).body();
        assertThat(row("Forbach", territory)).as("answered").doesNotContain("class=\"mark\"");
        assertThat(row("Metzing", territory)).contains("class=\"mark\"");
        assertThat(territory).contains("How is demand estimated?", "Example territory.");

        form("/demande/estimation", "");
        assertThat(quarters.problem(quarter).problem()).isEqualTo(before);
        decidesRowsAtOnce();
    }

    /** A wrong row is left out at once, a question says what an audience decides, and notices alike are one. */
    private void decidesRowsAtOnce() throws Exception {
        var id = id(upload("Commune;Thème;Public;Transport;Habitants\n"
                + "Forbach;E-mail;tout public;bus;12\n"
                + "Sarrebruck;Yoga;Martiens;fusée;beaucoup\n"
                + "Forbach;;;;\n;E-mail;Seniors;bus;3\n"
                + "Spicheren;;;;\n;E-mail;Seniors;bus;4\n"
                + "Metzing;;;;\n;E-mail;Seniors;bus;5\n"));
        var page = get("/demande/" + id + "?quarter=" + quarter).body();
        assertThat(page)
                .containsPattern(
                        "name=\"c.RESIDENTS:beaucoup\"[^>]*>\\s*<option value=\"\">[^<]*</option>\\s*<option value=\"-\"")
                .contains("Martiens</mark>")
                .contains("3 rows: 4, 6, 8.")
                .contains("5 demands found. 5 questions to answer, and one reading to check, below")
                .containsPattern("<li aria-current=\"step\">Words and numbers</li>\\s*<li>Rows that repeat</li>")
                .containsPattern("done:</span> Columns</li>")
                .containsPattern("but not (from|on) .{5,40}20\\d\\d")
                .containsOnlyOnce("Heading of a group");
        assertThat(page.substring(page.indexOf("id=\"hours\"")))
                .containsSubsequence(
                        "When each audience comes", "Seniors (60 ans et plus)", "09:00–12:00", "13:30–18:00");

        form("/demande/" + id + "/decisions", "p.RESIDENTS:beaucoup=-");
        assertThat(get("/demande/" + id + "?quarter=" + quarter).body()).doesNotContain("Martiens</mark>");
        choosesSomeSheets();
    }

    private void choosesSomeSheets() throws Exception {
        var row = "[{'commune':'%s','theme':'email','public':'seniors','transport':'bus','nb':%d}]";
        var id = id(upload(("{'nord':" + row.formatted("57227", 7) + ",'sud':" + row.formatted("57058", 9) + ",'est':"
                        + row.formatted("57537", 11) + "}")
                .replace('\'', '"')));
        assertThat(get("/demande/" + id + "?quarter=" + quarter).body())
                .contains("name=\"s.SHEETS\" value=\"nord\"", "name=\"s.SHEETS\" value=\"est\"")
                .contains("One question first, at the step “Sheets to read”: how is this file to be read?")
                .doesNotContain("name=\"p.SHEETS\" value=\"nord\"", "No demand found", "demands found");

        form("/demande/" + id + "/decisions", "s.SHEETS=nord&s.SHEETS=sud&save=1");

        assertThat(get("/demande/" + id + "?quarter=" + quarter).body())
                .contains(">nord/sud</strong>", "2 demands")
                .contains("« est »");
    }

    private static String row(String commune, String page) {
        int start = page.indexOf(">" + commune + "</th>");
        return page.substring(start, page.indexOf("</tr>", start));
    }

    @Test
    void aProgramPlansWithTheDemandAndWithTheEstimateAgain() throws Exception {
        var before = quarters.problem(quarter).problem();
        assertThat(send("POST", api() + "/plan", "text/plain", "").statusCode())
                .as("nothing was received")
                .isEqualTo(409);
        var id = id(upload("Commune;Thème;Public;Transport;Habitants\nForbach;E-mail;Seniors;bus;12\n"));
        send("POST", api() + "/uploads/" + id + "/taken?how=REPLACE", "text/plain", "");

        var planned = send("POST", api() + "/plan?estimateOthers=false", "text/plain", "");

        assertThat(planned.statusCode()).isEqualTo(202);
        var answer = JsonMapper.shared().readTree(planned.body());
        assertThat(answer.get("residents").asInt()).isEqualTo(12);
        assertThat(answer.get("quarter").asString()).isEqualTo(quarter.toString());
        var problem = quarters.problem(quarter).problem();
        assertThat(answer.get("problem").asString()).isEqualTo(problem.id()).isNotEqualTo(before.id());
        var run = planned.headers().firstValue("Location").orElseThrow();
        assertThat(get(run).body()).contains("\"problem\":\"" + problem.id() + "\"");

        assertThat(send("DELETE", api() + "/plan", "text/plain", "").statusCode())
                .isEqualTo(204);
        assertThat(quarters.problem(quarter).problem()).isEqualTo(before);
    }

    @Test
    void templatesAreThereAndATableLikeThemIsReconciledWithItsTotal() throws Exception {
        assertThat(get("/demande/modele.csv").body()).contains("Commune;Theme;Audience");
        assertThat(get("/demande/modele.xlsx").body()).startsWith("PK");

        var id = id(upload("Commune;Thème;Public;Transport;Habitants;Remarque\n"
                + "Forbach;E-mail;Seniors;bus;12;par le CCAS\n"
                + "Spicheren;E-mail;Seniors;bus;3;\n"
                + "Spicheren;E-mail;Seniors;bus;4;\n"
                + "TOTAL;;;;20;\n"));
        form("/demande/" + id + "/decisions", "p.DUPLICATE:OTHER:E4=add&save=1");

        assertThat(get("/demande/" + id + "?quarter=" + quarter).body())
                .contains(
                        "4 lines read below the headings, one of them without a demand",
                        "3 demands found: 2 kept, one added to another alike.",
                        "The file says 20 residents in all, 1 more than is read: see what is left out")
                .containsSubsequence("Not read in this file:", "F « Remarque »", "id=\"decider\"");

        assertThat(form("/demande/" + id + "/supprimer", "").statusCode()).isEqualTo(302);
        assertThat(get(api() + "/uploads").body()).isEqualTo("[]");
        assertThat(get("/demande/" + id + "?quarter=" + quarter).statusCode()).isEqualTo(404);
        ofAListOfPersonsWhatLooksAlikeAndWhatIsMissingIsDecidedOnce();
    }

    /** In the quarter of the test above: none is left for one of its own. */
    private void ofAListOfPersonsWhatLooksAlikeAndWhatIsMissingIsDecidedOnce() throws Exception {
        var id = id(upload("Nom;Commune;Thème;Public;Âge;Transport;Nb\n"
                + "Mme Muller;Forbach;E-mail;Seniors;71;bus;1\nM. Klein;Forbach;E-mail;Seniors;64;bus;1\n"
                + "Mme Weber;Forbach;E-mail;Seniors;80;bus;1\nM. Becker;Spicheren;E-mail;Seniors;66;?;1\n"
                + "Mme Rossi;Kerbach;E-mail;Seniors;68;;\nM. Bour;Alsting;E-mail;Seniors;69;bus;1\n"));
        var page = "/demande/" + id + "?quarter=" + quarter;
        assertThat(get(page).body())
                .contains("1, as most of the rows", "add them all")
                .contains("<input type=\"hidden\" name=\"o.ABOVE:MOBILITY\" value=\"~\">")
                .containsPattern("<option value=\"~\" selected=\"selected\">I do not know: as the territory");

        form("/demande/" + id + "/decisions", "p.ABOVE:MOBILITY=~&p.DUPLICATE:ROWS=add&p.BLANK:RESIDENTS=1&save=1");

        assertThat(get(page).body())
                .contains(
                        "Rows that look alike were added: 2 rows more, for 2 residents.",
                        "4 kept, 2 added to another alike.")
                .containsSubsequence("id=\"h-decided\"", "<th scope=\"row\" lang=\"fr\">Rows that look alike</th>");
    }
}
