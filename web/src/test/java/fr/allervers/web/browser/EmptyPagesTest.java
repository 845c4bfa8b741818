package fr.allervers.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.allervers.data.territory.Territories;
import fr.allervers.web.EmptyPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of a new territory, of which nothing is asked, planned or published: it has a heading, and says what to do next. */
@RunningApplication
class EmptyPagesTest {

    private static final String ID = "val-nouveau";
    private static final String WITH_EMPTY_PLAN = "val-sans-atelier";
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern CONTENT = Pattern.compile("<div id=\"content\".*?</main>", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("<p[^>]*>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

    /** A form that does something, not one that only shows another quarter. */
    private static final Pattern DOES = Pattern.compile("<form[^>]*method=\"post\"|<input[^>]*type=\"file\"");

    private static final int FEW_WORDS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions territories;

    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private Map<String, String> names = Map.of();

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Publications publications;

    @BeforeEach
    void begin() {
        begin(ID);
    }

    private void begin(String id) {
        var files = Territories.copy("val-daigremont").files();
        var wishes = new String(requireNonNull(files.content("wishes.csv")), UTF_8);
        var nothing = wishes.substring(0, wishes.indexOf('\n') + 1).getBytes(UTF_8);
        var copy = TerritoryOfTest.named(id, files.with("wishes.csv", nothing));
        territories.keep(copy, null, "imported");
        var territory = copy.territory();
        names = Map.of(
                "advisor", territory.advisors().get(0).id(),
                "room", territory.rooms().get(0).room().id(),
                "commune", territory.communes().get(0).code(),
                "day", LocalDate.now().plusDays(1).toString(),
                "quarter", "");
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysWhatToDoNext() {
        begin();
        return pages(ID, address -> true);
    }

    /** The pages of a plan that holds no workshop, as nobody asks for one. */
    @TestFactory
    Stream<DynamicTest> everyPageOfAnEmptyPlanSaysWhatToDoNext() {
        begin(WITH_EMPTY_PLAN);
        var version = emptyPlan(WITH_EMPTY_PLAN);
        names = new HashMap<>(names);
        names.put("version", version.id());
        return pages(WITH_EMPTY_PLAN, address -> address.contains(version.id()));
    }

    private PlanVersion emptyPlan(String territory) {
        return current.in(
                territory,
                () -> EmptyPlan.add(
                        versions, quarters.problem(quarters.preferred()).problem()));
    }

    @Test
    void aPlanThatServesAllWhoAskIsOfferedToBePublishedUntilItIs() throws Exception {
        var id = "val-tous-servis";
        begin(id);
        var version = emptyPlan(id);
        var address = "/plan/" + version.id() + "/sans-place";
        assertThat(page(id, "fr", address).body()).contains("Publier ce plan");

        current.in(id, () -> publications.publish(quarters.preferred(), version, 0));

        assertThat(page(id, "fr", address).body())
                .contains("Tous ceux qui demandent un atelier ont une place")
                .doesNotContain("Publier ce plan");
    }

    private Stream<DynamicTest> pages(String id, Predicate<String> isAsked) {
        return Stream.of("fr", "en")
                .flatMap(language -> PageInState.ALL.stream()
                        .filter(p -> !p.isOfNothing())
                        .map(p -> p.address(names).replace("quarter=&", "").replaceAll("[?&]quarter=$", ""))
                        .filter(address -> !address.contains("{"))
                        .filter(isAsked)
                        .distinct()
                        .map(address -> dynamicTest(language + " " + address, () -> look(id, language, address))));
    }

    private HttpResponse<String> page(String id, String language, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/t/" + id + address))
                .header("Accept-Language", language)
                .header("Accept", "text/html");
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void look(String id, String language, String address) throws Exception {
        var answer = page(id, language, address);
        var page = answer.body();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page).contains("<html lang=\"" + language + "\"");
        assertThat(HEADING.matcher(page).results().map(m -> words(m.group(1))))
                .hasSize(1)
                .allMatch(h -> !h.isEmpty());
        var content =
                CONTENT.matcher(page).results().findFirst().map(m -> m.group()).orElse(page);
        assertThat(SENTENCE.matcher(content).results().map(m -> words(m.group(1))))
                .as("a sentence")
                .anyMatch(s -> s.length() >= FEW_WORDS && (s.contains(". ") || s.endsWith(".")));
        var ways = ways(content, id, address);
        assertThat(ways).as("links of %s that lead nowhere", address).allMatch(way -> status(way) < 400);
        assertThat(!ways.isEmpty() || DOES.matcher(content).find() || isToRead(address))
                .as("a way on from %s: a link to another page, or a form that is sent", address)
                .isTrue();
        assertThat(words(content)).doesNotContain("null", "NaN", "??");
    }

    /** Addresses of other pages of this territory that a part of a page links to. */
    private List<String> ways(String part, String id, String from) {
        return LINK.matcher(part)
                .results()
                .map(m -> m.group(1).replace("&amp;", "&"))
                .filter(way -> way.startsWith("/t/" + id) && !way.equals("/t/" + id + from))
                .map(way -> way.contains("#") ? way.substring(0, way.indexOf('#')) : way)
                .distinct()
                .toList();
    }

    /** What a link is answered with; asked once. */
    private int status(String way) {
        return answers.computeIfAbsent(way, w -> {
            try {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + w))
                        .build();
                return HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(w, e);
            }
        });
    }

    /** Pages that say all they have to say in any state, and the residents' programme: they wait until something is announced. */
    private static boolean isToRead(String address) {
        return address.equals("/conservation") || address.equals("/accessibilite") || address.equals("/programme");
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", "").strip();
    }
}
