package fr.allervers.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;

/** How somebody works a page: with a mouse, or by keyboard alone. */
interface Hand {

    /** Presses a button or follows a link. */
    void press(Locator what);

    void type(Locator field, String text);

    void tick(Locator box);

    void choose(Locator field, FilePayload file);

    /** With what a mouse can do. */
    record Mouse() implements Hand {

        @Override
        public void press(Locator what) {
            what.click();
        }

        @Override
        public void type(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void tick(Locator box) {
            box.check();
        }

        @Override
        public void choose(Locator field, FilePayload file) {
            field.setInputFiles(file);
        }
    }

    /** With the Tab, Enter and Space keys and letters only. */
    record Keyboard(Page page) implements Hand {

        private static final int MOST = 500;

        /** Goes on from where the keyboard is until what is sought has it. */
        private void reach(Locator what) {
            what.waitFor();
            for (int i = 0; i < MOST; i++) {
                if ((boolean) what.evaluate("e => e === document.activeElement")) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            Assertions.fail("the keyboard does not reach " + what);
        }

        @Override
        public void press(Locator what) {
            reach(what);
            page.keyboard().press("Enter");
        }

        @Override
        public void type(Locator field, String text) {
            reach(field);
            page.keyboard().insertText(text);
        }

        @Override
        public void tick(Locator box) {
            reach(box);
            page.keyboard().press("Space");
        }

        /** The window in which a file is then chosen is the browser's own. */
        @Override
        public void choose(Locator field, FilePayload file) {
            reach(field);
            field.setInputFiles(file);
        }
    }
}
