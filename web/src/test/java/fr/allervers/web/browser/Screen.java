package fr.allervers.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/** The sizes that pages are tried in: with a mouse at a desk, with a finger else. */
enum Screen {
    DESK(1440, 900),
    TABLET(1024, 1366),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    NewContextOptions options(String language) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(this != DESK)
                .setIsMobile(this != DESK)
                .setLocale(language);
    }
}
