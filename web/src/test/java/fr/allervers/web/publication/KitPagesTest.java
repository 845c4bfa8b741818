package fr.allervers.web.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A kit that all themes need: the page of the plan and the effect of a change say where it is needed twice. */
@RunningApplication
class KitPagesTest {

    private static final String ID = "val-materiel";

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private String get(String territory, String path) throws Exception {
        var address = URI.create("http://localhost:" + port + territory + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Language", "fr")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private PlanVersion plan() {
        return current.in(ID, () -> {
            var problem = quarters.problem(quarters.preferred()).problem();
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(500, 1), null).run(heard -> {});
            return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
        });
    }

    @Test
    void whereAKitIsNeededTwiceIsSaidOnThePlanAndOfEachChangeThatMakesItSo() throws Exception {
        var files = Territories.copy("val-daigremont").files();
        var themes = new String(requireNonNull(files.content("themes.csv")), UTF_8);
        var kits = themes.lines()
                .map(line -> line.startsWith("id,") ? line + ",kit" : line + ",6 tablettes")
                .collect(Collectors.joining("\n"));
        territories.keep(TerritoryOfTest.named(ID, files.with("themes.csv", kits.getBytes(UTF_8))), null, "imported");
        var version = plan();
        var page = get("/t/" + ID, "/plan/" + version.id());

        assertThat(page)
                .containsPattern("([Uu]ne fois|\\d+ fois), le même matériel est prévu à deux endroits")
                .containsPattern("«.6 tablettes.»,</span> <span>[^<]*\\d+[^<]*.:</span> <a href=\"[^\"]*/atelier/")
                .doesNotContain("Le matériel n’est pas vérifié");
        assertThat(effectOfAMove(version)).isTrue();
        var unchecked = HalfPlan.add(
                versions, quarters.problem(quarters.onOffer().get(8)).problem());
        assertThat(get("", "/plan/" + unchecked.id())).contains("Le matériel n’est pas vérifié");
    }

    /** True where a move beside another workshop that can be kept says so, and offers a spot near it where it is not so. */
    private boolean effectOfAMove(PlanVersion version) throws Exception {
        for (var moved : version.plan().workshops()) {
            for (var beside : version.plan().workshops()) {
                if (!moved.advisor().equals(beside.advisor()) && !moved.room().equals(beside.room())) {
                    var effect = get("/t/" + ID, "/plan/" + version.id() + "/changer/effet?" + move(moved, beside));
                    if (effect.contains("Garder ce changement")
                            && effect.contains("Matériel demandé à deux endroits")
                            && effect.contains("sans ce matériel en double")) {
                        assertThat(get("/t/" + ID, "/plan/" + version.id() + "/changer/effet?" + offered(effect)))
                                .contains("Garder ce changement")
                                .doesNotContain("Matériel demandé à deux endroits");
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What the first form of the spots without a kit needed twice asks for. */
    private static String offered(String effect) {
        var form =
                effect.substring(effect.indexOf("sans ce matériel en double")).split("</form>", 2)[0];
        return Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map(f -> f.group(1) + "=" + URLEncoder.encode(f.group(2), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String move(Workshop moved, Workshop beside) {
        var start = beside.sessions().get(0);
        return "kind=MOVE&workshop=%s&room=%s&advisor=%s&day=%s&time=%s"
                .formatted(moved.id(), moved.room(), moved.advisor(), start.toLocalDate(), start.toLocalTime());
    }
}
