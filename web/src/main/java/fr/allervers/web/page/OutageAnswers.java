package fr.allervers.web.page;

import fr.allervers.web.language.Say;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Says in one sentence that the disk is full or the database is lost, to a reader on a page and to a program as
 * {@code application/problem+json}, with status 503.
 */
@Component
@Order(-1)
final class OutageAnswers implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(OutageAnswers.class);
    private static final String SECONDS_TO_WAIT = "30";

    private final Frame frame;
    private final Say say;

    OutageAnswers(Frame frame, Say say) {
        this.frame = frame;
        this.say = say;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        return Outage.of(thrown)
                .map(outage -> {
                    LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), say.in(Locale.ENGLISH, key(outage)));
                    return answer(outage, request, response);
                })
                .orElse(null);
    }

    private ModelAndView answer(Outage outage, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        return isForReader(request) ? page(outage, request) : problem(outage, response);
    }

    private static boolean isForReader(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api/");
    }

    /** Made without the database: the address and the language are all it needs. */
    ModelAndView page(Outage outage, HttpServletRequest request) {
        request.removeAttribute(View.PATH_VARIABLES);
        return new ModelAndView(
                "error",
                Map.of(
                        "problem", outage.name(),
                        "status", HttpStatus.SERVICE_UNAVAILABLE.value(),
                        "say", say,
                        "languages", frame.languages(Say.locale(), request)),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ModelAndView problem(Outage outage, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(JsonText.bytes(problem(outage)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    Map<String, Object> problem(Outage outage) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        problem.put("title", HttpStatus.SERVICE_UNAVAILABLE.getReasonPhrase());
        problem.put("detail", say.in(Locale.ENGLISH, key(outage)));
        problem.put("outage", outage.name());
        return problem;
    }

    private static String key(Outage outage) {
        return "error." + outage + ".text";
    }
}
