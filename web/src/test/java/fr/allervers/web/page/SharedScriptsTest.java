package fr.allervers.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.RunningApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.pattern.PathPatternParser;

@RunningApplication
class SharedScriptsTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/js/live-[0-9a-f]{32}\\.js)\"");
    private static final Pattern IMPORTED = Pattern.compile("from '\\./([a-z-]+\\.js)'");

    @LocalServerPort
    private int port;

    @Autowired
    private ResourceUrlProvider files;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Every link of a page is looked up there. */
    @Test
    void noAddressOfAPageIsLookedUpAmongFiles() {
        assertThat(files.getHandlerMap().keySet())
                .noneMatch(pattern -> matches(pattern, "/programme/seance/1"))
                .anyMatch(pattern -> matches(pattern, "/css/allervers.css"));
    }

    private static boolean matches(String pattern, String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    @Test
    void aScriptIsKeptByItsHashAndOneThatItImportsIsAskedForAnew() throws Exception {
        var script = get(found(SCRIPT, get("/").body()));
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");

        var imported = get("/js/" + found(IMPORTED, script.body()));

        assertThat(imported.statusCode()).isEqualTo(200);
        assertThat(imported.body()).contains("export");
        assertThat(imported.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
}
