package fr.allervers.web.language;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the interface, without the application. */
public final class SayOfTest {

    private SayOfTest() {}

    /** In French on this thread from now on. */
    public static Say french() {
        return in(Locale.FRENCH);
    }

    /** In a language on this thread from now on. */
    public static Say in(Locale language) {
        LocaleContextHolder.setLocale(language);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setDefaultEncoding("UTF-8");
        return new Say(messages, Clock.systemDefaultZone());
    }
}
