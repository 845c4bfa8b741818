package fr.allervers.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/** The two sizes that every page is tried in. */
enum Screen {
    DESK(1440, 900),
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
                .setHasTouch(this == PHONE)
                .setIsMobile(this == PHONE)
                .setLocale(language);
    }
}
