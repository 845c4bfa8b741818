package fr.allervers.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.allervers.data.territory.Territories;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of a new territory, of which nothing is asked, planned or published: it has a heading, and says what to do next. */
@RunningApplication
class EmptyPagesTest {

    private static final String ID = "val-nouveau";
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern CONTENT = Pattern.compile("<div id=\"content\".*?</main>", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("<p[^>]*>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("<a [^>]*href=|<button|<form", Pattern.DOTALL);

    private static final int FEW_WORDS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private TerritoryVersions territories;

    private Map<String, String> names = Map.of();

    @BeforeEach
    void begin() {
        var files = Territories.copy("val-daigremont").files();
        var wishes = new String(requireNonNull(files.content("wishes.csv")), UTF_8);
        var nothing = wishes.substring(0, wishes.indexOf('\n') + 1).getBytes(UTF_8);
        var copy = TerritoryOfTest.named(ID, files.with("wishes.csv", nothing));
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
        return Stream.of("fr", "en")
                .flatMap(language -> PageInState.ALL.stream()
                        .filter(p -> !p.isOfNothing())
                        .map(p -> p.address(names).replace("quarter=&", "").replaceAll("[?&]quarter=$", ""))
                        .filter(address -> !address.contains("{"))
                        .distinct()
                        .map(address -> dynamicTest(language + " " + address, () -> look(language, address))));
    }

    private void look(String language, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/t/" + ID + address))
                .header("Accept-Language", language)
                .header("Accept", "text/html");
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var answer = client.send(request.build(), BodyHandlers.ofString());
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
        assertThat(NEXT.matcher(content).find() || isToRead(address))
                .as("a way on from %s", address)
                .isTrue();
        assertThat(words(content)).doesNotContain("null", "NaN", "??");
    }

    /** Pages that say all they have to say in any state. */
    private static boolean isToRead(String address) {
        return address.equals("/conservation") || address.equals("/accessibilite");
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", "").strip();
    }
}
