package fr.allervers.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What holds for every page in each of its states: axe finds nothing by WCAG 2.1 AA, and nothing scrolls sideways. */
final class AccessiblePage {

    private static final String AXE = axe();

    private static final String VIOLATIONS = """
            async () => {
              const found = await axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']},
                resultTypes: ['violations'],
              });
              return found.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' '));
            }""";

    /**
     * Takes away what stands beside three elements made alike: of the same names, attributes and children, whatever their
     * texts and what only points to something. Labels stay, as each is of something, and cells of a row, as their columns count.
     */
    private static final String LEAVE_FIRST_OF_ALIKE = """
            () => {
              const names = ['for', 'headers', 'href', 'id', 'src', 'title', 'name', 'value', 'datetime', 'download',
                'min', 'max', 'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-controls',
                'd', 'points', 'transform', 'x', 'x1', 'x2', 'y', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height'];
              const numbers = new Map();
              const shapes = new Map();
              const attribute = a => names.includes(a.name) || a.name.startsWith('data-')
                ? a.name + (a.value ? '' : ' is empty') : a.name + '=' + a.value;
              const shape = element => {
                const attributes = [...element.attributes].filter(a => a.name !== 'selected').map(attribute).sort();
                const says = [...element.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
                const made = JSON.stringify([element.localName, attributes, says, [...element.children].map(shape)]);
                numbers.set(made, numbers.get(made) ?? numbers.size);
                shapes.set(element, numbers.get(made));
                return numbers.get(made);
              };
              const thin = element => {
                const times = new Map();
                for (const child of [...element.children]) {
                  const n = (times.get(shapes.get(child)) ?? 0) + 1;
                  times.set(shapes.get(child), n);
                  if (n > 3 && child.localName !== 'label' && element.localName !== 'tr') {
                    child.remove();
                  } else {
                    thin(child);
                  }
                }
              };
              shape(document.body);
              thin(document.body);
            }""";

    private AccessiblePage() {}

    private static String axe() {
        try (var source = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets every page of a profile have axe from the start, which is quicker than to hand it over for each check. */
    static void prepare(BrowserContext context) {
        context.addInitScript(AXE);
    }

    static void check(Page page) {
        checkWidth(page);
        checkByAxe(page);
    }

    /**
     * The same in a fraction of the time: of more than three elements beside each other that are made alike, as rows of a
     * table are, only the first three are looked at by axe. The others are gone from the page then.
     */
    static void checkFirstOfAlike(Page page) {
        checkWidth(page);
        page.evaluate(LEAVE_FIRST_OF_ALIKE);
        checkByAxe(page);
    }

    private static void checkWidth(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url())
                .isEqualTo(0);
    }

    private static void checkByAxe(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE + "; true");
        }
        assertThat(page.evaluate(VIOLATIONS)).as(page.url()).isEqualTo(List.of());
    }
}
