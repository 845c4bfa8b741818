package fr.allervers.web.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Texts of tables and files that somebody sent to do harm: none becomes a part of a page, or a formula of a spreadsheet. */
@RunningApplication
class HostileTextTest {

    /** It would end a script's data, a text, an attribute; make an element; be read by a template or a message. */
    private static final String MARK = "</script></textarea><img src=x onerror=alert(1)>\"'{0}__${7*7}__";

    /** Columns of tables in which anything may be written. */
    private static final Set<String> FREE = Set.of(
            "name",
            "venue",
            "address",
            "equipment",
            "kit",
            "contact",
            "key",
            "access",
            "source",
            "reason",
            "unit",
            "line");

    /** Free columns that the example has not, by table. */
    private static final Map<String, List<String>> ADDED = Map.of(
            "communes.csv", List.of("contact"),
            "rooms.csv", List.of("address", "contact", "key", "access"),
            "themes.csv", List.of("kit"));

    private static final String SETTINGS = "territory.csv";

    /** Settings in which anything may be written. */
    private static final Set<String> FREE_SETTINGS = Set.of("name", "remark", "telephone");

    /** Tables whose column {@code name} is one of a list. */
    private static final Set<String> NAMED = Set.of("assumptions.csv", "school-holidays.csv");

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Programme programme;

    /** The smaller example with each free text changed. */
    private static TerritoryCopy territory(String id, UnaryOperator<String> change) {
        var filled = new TreeSet<String>();
        var files = changed(Territories.copy("val-daigremont").files(), change, filled);
        assertThat(filled).containsAll(FREE).containsAll(FREE_SETTINGS);
        return TerritoryOfTest.named(id, files);
    }

    private static TableFiles changed(TableFiles files, UnaryOperator<String> change, Set<String> filled) {
        for (var name : files.names()) {
            if (name.endsWith(".csv")) {
                files = files.with(name, changed(name, requireNonNull(files.content(name)), change, filled));
            }
        }
        return files;
    }

    private static byte[] changed(String file, byte[] content, UnaryOperator<String> change, Set<String> filled) {
        var table = withAdded(file, TextTable.read(file, content, null));
        var rows = table.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(c -> {
                            var free = free(file, table.headings().get(c), row);
                            if (free == null) {
                                return row.get(c);
                            }
                            filled.add(free);
                            return change.apply(row.get(c));
                        })
                        .toList())
                .toList();
        return new TextTable(table.headings(), rows).write();
    }

    private static TextTable withAdded(String file, TextTable table) {
        if (file.equals(SETTINGS)) {
            boolean hasNumber = table.rows().stream().anyMatch(row -> row.contains("telephone"));
            return hasNumber
                    ? table
                    : new TextTable(
                            table.headings(),
                            Stream.concat(table.rows().stream(), Stream.of(List.of("telephone", "04 79 00 00 00")))
                                    .toList());
        }
        var added = ADDED.getOrDefault(file, List.of()).stream()
                .filter(column -> !table.headings().contains(column))
                .toList();
        return new TextTable(
                both(table.headings(), added),
                table.rows().stream().map(row -> both(row, added)).toList());
    }

    private static List<String> both(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** The column, or the setting, in whose cell anything may be written; null where not anything may. */
    private static @Nullable String free(String file, String column, List<String> row) {
        if (file.equals(SETTINGS)) {
            return column.equals("value") && FREE_SETTINGS.contains(row.get(0)) ? row.get(0) : null;
        }
        return FREE.contains(column) && !(NAMED.contains(file) && column.equals("name")) ? column : null;
    }

    private Page page() {
        return BROWSER.newPage(Screen.DESK.options("fr-FR"));
    }

    /** What people write to each other and call their plans. */
    private static void type(Page page, String home, Map<String, String> names) {
        var agenda = home + "/agenda/" + names.get("advisor") + "/demandes";
        var plan = home + "/plan/" + names.get("version");
        send(page, plan + "/nom", Map.of("name", MARK));
        send(page, plan + "/variante", Map.of("name", MARK));
        var published =
                found("name=\"version\" value=\"([^\"]+)\"", page.request().get(agenda));
        send(page, agenda + "/demi-journee", Map.of("version", published, "day", "MONDAY", "morning", "true"));
        var asked = found("/demandes-conseillers/([\\w-]+)\"", page.request().get(home + "/demandes-conseillers"));
        send(page, home + "/demandes-conseillers/" + asked, Map.of("granted", "false", "answer", MARK));
        var shown = Map.of("quarter", names.get("quarter"), "version", names.get("version"));
        send(page, home + "/mairies/avis", shown);
        var opinion = new HashMap<>(shown);
        opinion.putAll(Map.of("accepted", "false", "remark", MARK));
        send(page, home + names.get("townhall").replaceFirst("\\?.*", "") + "/avis", opinion);
    }

    private static void send(Page page, String address, Map<String, String> fields) {
        var form = FormData.create();
        fields.forEach(form::set);
        var answer = page.request()
                .post(address, RequestOptions.create().setForm(form).setHeader("Sec-Fetch-Site", "same-origin"));
        assertThat(answer.status()).as(address).isEqualTo(200);
    }

    private static String found(String pattern, APIResponse answer) {
        return Pattern.compile(pattern)
                .matcher(answer.text())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void noTextBecomesAPartOfAPage() {
        var page = page();
        var home = "http://localhost:" + port + "/t/val-hostile";
        var names = TerritoryInUse.in(application, territory("val-hostile", cell -> cell + MARK), MARK)
                .prepare(page, home);
        type(page, home, names);
        var broken = new ArrayList<String>();
        int shown = 0;

        for (var at : PageInState.ALL) {
            var answer = requireNonNull(page.navigate(home + at.address(names)));
            if (answer.text().contains("<img src=x")) {
                broken.add("sent by " + at);
            }
            if (page.locator("img[src=x]").count() > 0) {
                broken.add("made by a script of " + at);
            }
            if (answer.text().contains("__49__")) {
                broken.add("calculated by " + at);
            }
            shown += answer.text().contains("&lt;img src=x") ? 1 : 0;
        }

        assertThat(broken).isEmpty();
        assertThat(shown).as("pages that show it as what it is").isGreaterThan(30);
    }

    /** The only part of a page that is sent as it was written: a session's data for search engines, of a territory that is not made up. */
    @Test
    void noTextEndsTheDataForSearchEngines() {
        var id = "val-recherche";
        var files = changed(RealTerritory.copy(id).files(), cell -> cell + MARK + "<!--<script>", new TreeSet<>());
        RealTerritory.publish(files.read(), application);
        var current = application.getBean(CurrentTerritory.class);
        var session = current.in(id, () -> programme.toCome().get(0));
        var page = page();
        var dialogs = new ArrayList<String>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        var home = "http://localhost:" + port + "/t/" + id;

        var answer = requireNonNull(page.navigate(home + "/programme/seance/" + session.id()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text().split("(?i)<script", -1))
                .as("elements of script")
                .hasSize(2);
        assertThat(answer.text().split("(?i)</script", -1)).as("their ends").hasSize(2);
        assertThat(dialogs).isEmpty();
        assertThat(page.locator("img[src=x]").count()).isZero();
        var event = JsonMapper.shared()
                .readTree(page.locator("script[type='application/ld+json']").textContent());
        var at = event.get("location");
        assertThat(event.get("name").asString()).isEqualTo(session.theme().name());
        assertThat(at.get("name").asString()).isEqualTo(session.place().name());
        assertThat(at.get("address").get("streetAddress").asString())
                .isEqualTo(session.place().room().address());
        assertThat(at.get("address").get("addressLocality").asString())
                .isEqualTo(session.place().commune().name());
        assertThat(event.get("audience").get("audienceType").asString())
                .isEqualTo(session.audience().name());
        assertThat(List.of(event.get("name"), at.get("name"), at.get("address"), event.get("organizer")))
                .allMatch(text -> text.toString().contains("</script>"));
    }

    /** Texts that an address carries, such as what is searched for: every one of every page. */
    @Test
    void noTextOfAnAddressBecomesAPartOfAPage() {
        var page = page();
        var home = "http://localhost:" + port + "/t/val-adresses";
        var names = TerritoryInUse.in(application, TerritoryOfTest.named("val-adresses"), "")
                .prepare(page, home);
        var broken = new ArrayList<String>();
        int shown = 0;

        for (var at : PageInState.ALL) {
            for (var parameter : texts(at.route())) {
                var address = at.address(names);
                var asked = address + (address.contains("?") ? "&" : "?") + parameter + "="
                        + URLEncoder.encode(MARK, StandardCharsets.UTF_8);
                var text = page.request().get(home + asked).text();
                if (text.contains("<img src=x") || text.contains("__49__")) {
                    broken.add(asked);
                }
                shown += text.contains("&lt;img src=x") ? 1 : 0;
            }
        }

        assertThat(broken).isEmpty();
        assertThat(shown).as("pages that show it as what it is").isPositive();
    }

    /** Names of the texts that the page of a pattern takes from its address. */
    private List<String> texts(String pattern) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> route.getKey().getPatternValues().contains(pattern)
                        && route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> Stream.of(route.getValue().getMethodParameters()))
                .filter(p -> p.hasParameterAnnotation(RequestParam.class) && p.getParameterType() == String.class)
                .map(p -> {
                    var named = requireNonNull(p.getParameterAnnotation(RequestParam.class))
                            .name();
                    return named.isEmpty() ? p.getParameter().getName() : named;
                })
                .toList();
    }

    @Test
    void noTextBecomesAFormula() {
        var page = page();
        var home = "http://localhost:" + port + "/t/val-formules";
        var names = TerritoryInUse.in(application, territory("val-formules", cell -> "=1+1 " + cell), "")
                .prepare(page, home);
        var quarter = names.get("quarter");

        for (var address : List.of(
                "/programme/seances.csv",
                "/demande/demande.csv?quarter=" + quarter,
                "/demande/modele.csv",
                "/api/plans/" + names.get("version") + "/export/csv")) {
            var answer = page.request().get(home + address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.text()).as(address).doesNotContainPattern("(?m)(^|[;,\"])=1");
        }
        assertThat(page.request().get(home + "/programme/seances.csv").text()).contains("'=1+1 ");
        var links = page.request()
                .post(
                        home + "/mairies/liens",
                        RequestOptions.create()
                                .setForm(FormData.create().set("quarter", quarter))
                                .setHeader("Sec-Fetch-Site", "same-origin"));
        assertThat(links.status()).isEqualTo(200);
        assertThat(links.text()).contains("'=1+1 ", "/mairie/").doesNotContainPattern("(?m)(^|[;,\"])=1");
    }
}
