package fr.allervers.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One way to look at every page.
 *
 * @param width of the window, in pixels
 * @param language of the reader
 */
record Look(int width, ColorScheme scheme, String language) {

    private static final int PHONE = 390;
    private static final int TABLET = 768;
    private static final int DESK = 1440;
    private static final int HEIGHT = 900;
    /** Of pictures, in percent: text can be read, and they take a fraction of the time of PNG. */
    private static final int QUALITY = 60;

    /** A desk by day, in French. */
    static final Look FIRST = new Look(DESK, ColorScheme.LIGHT, "fr-FR");

    /** Which looks are wanted beside those of a build: {@code true} for all there are, or what the names of some begin with, as {@code 768} or {@code 1440-dark}. */
    private static final String PICTURES = System.getProperty("pictures", "false");

    /** Whether more looks are wanted, and every row of every table is looked at: {@code -Dpictures=true}. */
    static final boolean IS_WHOLE = !PICTURES.equals("false");

    /** A phone in the dark and a desk by day, one in each language; those that are wanted instead where any are. */
    static Stream<Look> wanted() {
        if (!IS_WHOLE) {
            return Stream.of(new Look(PHONE, ColorScheme.DARK, "fr-FR"), new Look(DESK, ColorScheme.LIGHT, "en-GB"));
        }
        return Stream.of(PHONE, TABLET, DESK)
                .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme ->
                                Stream.of("fr-FR", "en-GB").map(language -> new Look(width, scheme, language))))
                .filter(look -> PICTURES.equals("true") || look.toString().startsWith(PICTURES));
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setHasTouch(width == PHONE)
                .setIsMobile(width == PHONE)
                .setColorScheme(scheme)
                .setLocale(language);
    }

    /** Keeps a picture of the whole page below {@code target/pictures}, where looks were wanted: a build has nobody to look at them. */
    void picture(Page page, String name) {
        if (!IS_WHOLE) {
            return;
        }
        var file = Path.of("target", "pictures", toString(), name + ".jpg");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setFullPage(true));
    }

    @Override
    public String toString() {
        return "%d-%s-%s".formatted(width, scheme.name().toLowerCase(Locale.ROOT), language.substring(0, 2));
    }
}
