package fr.allervers.web.browser;

import fr.allervers.web.RunningApplication;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A new user's way from nothing to the first plan of a territory of their own, on a desk and on a phone. */
@RunningApplication
class NewTerritoryTest {

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void fromNothingToAFirstPlan(Screen screen) {
        var id = "pays-" + screen.name().toLowerCase(Locale.ROOT);
        var page = BROWSER.newPage(screen.options("fr-FR"));
        new NewTerritoryWay(page, "http://localhost:" + port).go(id);
    }
}
