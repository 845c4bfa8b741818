package fr.allervers.web.page;

import fr.allervers.web.language.Language;
import fr.allervers.web.language.Say;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What stands around every page: its language and its own address in the other one. */
@ControllerAdvice(annotations = Controller.class)
record Frame(Say say) {

    /**
     * @param language {@code fr} or {@code en}
     * @param other the other language
     * @param otherAddress this page in the other language
     * @param path of this page, within the application
     */
    record Languages(String language, String other, String otherAddress, String path) {}

    @ModelAttribute("say")
    public Say say() {
        return say;
    }

    @ModelAttribute("languages")
    Languages languages(Locale locale, HttpServletRequest request) {
        var other = Language.ALL.stream()
                .filter(l -> !l.equals(locale))
                .findFirst()
                .orElse(Locale.FRENCH)
                .getLanguage();
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang", other)
                .build();
        var query = here.getQuery() == null ? "" : "?" + here.getQuery();
        var path = Objects.requireNonNull(here.getPath())
                .substring(request.getContextPath().length());
        return new Languages(locale.getLanguage(), other, path + query, path);
    }
}
