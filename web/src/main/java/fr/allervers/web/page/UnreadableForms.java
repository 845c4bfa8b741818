package fr.allervers.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.language.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers in a sentence a form or an address that cannot be read: too large, or not encoded as one. Without it each of them
 * would write hundreds of lines to the log, and anybody may send them. No page is made, as that would read them again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class UnreadableForms extends OncePerRequestFilter {

    private final MessageSource messages;

    UnreadableForms(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            var unreadable = unreadable(e);
            if (unreadable == null || response.isCommitted()) {
                throw e;
            }
            answer(response, unreadable.getErrorCode());
        }
    }

    private static @Nullable InvalidParameterException unreadable(@Nullable Throwable e) {
        return e == null || e instanceof InvalidParameterException
                ? (InvalidParameterException) e
                : unreadable(e.getCause());
    }

    private void answer(HttpServletResponse response, int status) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding(UTF_8);
        var key = status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ? "unreadable.large" : "unreadable.form";
        response.getWriter()
                .println(Language.ALL.stream()
                        .map(language -> messages.getMessage(key, new Object[0], language))
                        .collect(Collectors.joining("\n")));
    }
}
