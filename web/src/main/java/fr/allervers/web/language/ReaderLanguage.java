package fr.allervers.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language: what {@code ?lang=} asks for, else what they chose before (a cookie), else the first language
 * of their browser that we speak, else French.
 */
@Component("localeResolver")
public final class ReaderLanguage implements LocaleResolver {

    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var asked = request.getParameter(PARAMETER);
        if (asked != null) {
            return Language.of(asked);
        }
        var chosen = WebUtils.getCookie(request, COOKIE);
        return chosen != null ? Language.of(chosen.getValue()) : browser(request);
    }

    private static Locale browser(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.FRENCH;
        }
        try {
            var spoken = Locale.lookup(Locale.LanguageRange.parse(header), Language.ALL);
            return spoken == null ? Locale.FRENCH : spoken;
        } catch (IllegalArgumentException notALanguageList) {
            return Locale.FRENCH;
        }
    }

    /** Keeps the choice in a cookie for a year. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(locale).toString());
        }
    }

    private static ResponseCookie cookie(Locale locale) {
        return ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }
}
