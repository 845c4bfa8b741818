package fr.allervers.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.territory.TerritoryOfTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, looked at: it is accessible, fits its window, asks no other host, runs without a script's error, and leaves a picture. */
@RunningApplication
class EveryPageTest {

    private static final double PATIENCE_MS = 60_000;

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> faults = new ArrayList<>();

    private String home() {
        return "http://localhost:" + port + "/t/" + TerritoryInUse.ID;
    }

    @TestFactory
    Stream<DynamicTest> everyPageInEachLook() {
        var territory = TerritoryInUse.in(application, TerritoryOfTest.named(TerritoryInUse.ID), "");
        var names = territory.prepare(page(Look.FIRST), home());
        return Look.wanted().flatMap(look -> {
            var page = page(look);
            return PageInState.ALL.stream()
                    .map(p -> dynamicTest(look + " " + p.name(), () -> look(page, look, p, home() + p.address(names))));
        });
    }

    private Page page(Look look) {
        var context = BROWSER.newContext(look.options());
        context.setDefaultTimeout(PATIENCE_MS);
        AccessiblePage.prepare(context);
        var page = context.newPage();
        page.onRequest(r -> {
            if (!r.url().startsWith("http://localhost:" + port) && !r.url().startsWith("data:")) {
                faults.add("asked for " + r.url());
            }
        });
        page.onPageError(faults::add);
        page.onConsoleMessage(m -> {
            if (m.text().contains("Content Security Policy")) {
                faults.add(m.text());
            }
        });
        return page;
    }

    private void look(Page page, Look look, PageInState at, String address) {
        faults.clear();
        var answer = Objects.requireNonNull(page.navigate(address));
        assertThat(answer.ok()).as("status %d", answer.status()).isNotEqualTo(at.isOfNothing());
        look.picture(page, at.name());
        assertThat(page.locator("#no-account").count())
                .as("says that there is no account")
                .isEqualTo(1);
        if (at.isForThumbs()) {
            var small = page.locator("#content a:visible, #content button:visible")
                    .evaluateAll("all => all.filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML)");
            assertThat(small).isEqualTo(List.of());
        }
        if (Look.IS_WHOLE) {
            AccessiblePage.check(page);
        } else {
            AccessiblePage.checkFirstOfAlike(page);
        }
        assertThat(faults).isEmpty();
    }

    /** What is left out must be like what is looked at. */
    @Test
    void anElementMadeOtherwiseThanThoseBesideItIsLookedAt() {
        var page = page(Look.FIRST);
        page.setContent("<html lang=fr><title>Liste</title><ul>" + "<li>Salle</li>".repeat(9)
                + "<li class=pale>Salle</li></ul><style>.pale { color: #eee; background: #fff }</style>");

        assertThatThrownBy(() -> AccessiblePage.checkFirstOfAlike(page)).hasMessageContaining("color-contrast");
        assertThat(page.locator("li").count()).isEqualTo(4);
    }

    @Test
    void noPageIsLeftOut() {
        var routes = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(i -> i.getMethodsCondition().isEmpty()
                        || i.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(i -> i.getPatternValues().stream())
                .filter(r -> !r.startsWith("/api/") && !r.startsWith("/v3/") && !r.startsWith("/swagger-ui"))
                .filter(r -> !PageInState.NO_PAGES.contains(r))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(PageInState.ALL)
                .extracting(PageInState::route)
                .containsAll(routes)
                .allSatisfy(r -> assertThat(routes).contains(r));
    }
}
