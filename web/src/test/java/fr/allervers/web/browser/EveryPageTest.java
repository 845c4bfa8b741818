package fr.allervers.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.territory.TerritoryOfTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.TemplateCacheKey;

/** Every page, looked at: it is accessible, fits its window, asks no other host, runs without a script's error, and leaves a picture. */
@RunningApplication
class EveryPageTest {

    /** What a template begins with that is a page, and not a part of others. */
    private static final Pattern WHOLE_PAGE = Pattern.compile("<html th:replace=\"~\\{\\S+ :: page\\(");

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private TemplateEngine engine;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> templates = new TreeSet<>();

    private String home() {
        return "http://localhost:" + port + "/t/" + TerritoryInUse.ID;
    }

    @TestFactory
    Stream<DynamicTest> everyPageInEachLook() {
        engine.clearTemplateCache();
        var territory = TerritoryInUse.in(application, TerritoryOfTest.named(TerritoryInUse.ID), "");
        var names = territory.prepare(page(Look.FIRST), home());
        var looks = Look.wanted().flatMap(look -> {
            var page = page(look);
            return Stream.concat(
                    PageInState.ALL.stream()
                            .map(at -> dynamicTest(look + " " + at.name(), () -> look(page, look, at, names))),
                    AnsweredPage.ALL.stream()
                            .map(at -> dynamicTest(look + " " + at.name(), () -> look(page, look, at, names))));
        });
        return Stream.concat(looks, Stream.of(dynamicTest("no template is left out", this::noTemplateIsLeftOut)));
    }

    private Page page(Look look) {
        var context = BROWSER.newContext(look.options());
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

    private void look(Page page, Look look, PageInState at, Map<String, String> names) {
        faults.clear();
        var answer = Objects.requireNonNull(page.navigate(home() + at.address(names)));
        assertThat(answer.ok()).as("status %d", answer.status()).isNotEqualTo(at.isOfNothing());
        check(page, look, at.name(), PageInState.isForThumbs(at.route()));
    }

    private void look(Page page, Look look, AnsweredPage at, Map<String, String> names) {
        faults.clear();
        assertThat(at.comeTo(page, home(), names).status()).isEqualTo(at.status());
        check(page, look, "reponse-" + at.name(), PageInState.isForThumbs(at.address()));
    }

    private void check(Page page, Look look, String name, boolean isForThumbs) {
        noteTemplates();
        look.picture(page, name);
        assertThat(page.locator("#no-account").count())
                .as("says that there is no account")
                .isEqualTo(1);
        if (isForThumbs) {
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

    /** The last ones are still in memory. */
    private void noteTemplates() {
        engine.getConfiguration().getCacheManager().getTemplateCache().keySet().stream()
                .map(TemplateCacheKey::getTemplate)
                .forEach(templates::add);
    }

    /** A page that no address leads to, but a form that is sent, is found by its template. */
    private void noTemplateIsLeftOut() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html");
        var pages = new TreeSet<String>();
        for (var template : found) {
            if (WHOLE_PAGE.matcher(template.getContentAsString(UTF_8)).find()) {
                pages.add(template.getURL().getPath().replaceFirst(".*/templates/(.*)\\.html", "$1"));
            }
        }
        assertThat(pages).contains("territory/headings", "programme/list");
        pages.removeAll(AccountLooksTest.TEMPLATES);

        assertThat(templates).containsAll(pages);
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
