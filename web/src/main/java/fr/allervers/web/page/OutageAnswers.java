package fr.allervers.web.page;

import fr.allervers.web.language.ReaderLanguage;
import fr.allervers.web.language.Say;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Outage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.ViewResolver;

/**
 * Says in one sentence that the disk is full or the database is lost, to a reader on a page and to a program as
 * {@code application/problem+json}, with status 503. It stands around all that answers, filters included, and makes its
 * page without the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class OutageAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageAnswers.class);
    private static final String SECONDS_TO_WAIT = "30";

    private final Frame frame;
    private final Say say;
    private final ReaderLanguage language;
    private final ViewResolver views;

    OutageAnswers(
            Frame frame, Say say, ReaderLanguage language, @Qualifier("thymeleafViewResolver") ViewResolver views) {
        this.frame = frame;
        this.say = say;
        this.language = language;
        this.views = views;
    }

    /** A page about an error may need the database too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            var outage = Outage.of(e);
            if (outage.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), english(outage.get()));
            answer(outage.get(), request, response);
        }
    }

    private void answer(Outage outage, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        if (isForReader(request)) {
            page(outage, request, response);
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(JsonText.bytes(problem(outage)));
        }
    }

    private static boolean isForReader(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains(MediaType.TEXT_HTML_VALUE) && !ErrorPages.isApi(request.getRequestURI());
    }

    private void page(Outage outage, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var locale = language.resolveLocale(request);
        LocaleContextHolder.setLocale(locale);
        try {
            var view = Objects.requireNonNull(views.resolveViewName("error", locale));
            view.render(model(outage, locale, request), request, response);
        } catch (ServletException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private Map<String, Object> model(Outage outage, Locale locale, HttpServletRequest request) {
        return Map.of(
                "problem", outage.name(),
                "status", HttpStatus.SERVICE_UNAVAILABLE.value(),
                "say", say,
                "languages", frame.languages(locale, request));
    }

    private Map<String, Object> problem(Outage outage) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        problem.put("title", HttpStatus.SERVICE_UNAVAILABLE.getReasonPhrase());
        problem.put("detail", english(outage));
        problem.put("outage", outage.name());
        return problem;
    }

    private String english(Outage outage) {
        return say.in(Locale.ENGLISH, "error." + outage + ".text");
    }
}
