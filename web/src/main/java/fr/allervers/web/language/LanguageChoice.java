package fr.allervers.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Remembers the language that a reader asks for with {@code ?lang=}, save on pages that keep nothing. */
@Component
public record LanguageChoice(ReaderLanguage readerLanguage) implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameter(ReaderLanguage.PARAMETER);
        if (asked != null && !keepsNothing(handler)) {
            readerLanguage.setLocale(request, response, Language.of(asked));
        }
        return true;
    }

    private static boolean keepsNothing(Object handler) {
        return handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(NoCookie.class);
    }
}
