package fr.allervers.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sends to change something here. Browsers say where a request comes from
 * ({@code Sec-Fetch-Site}, or {@code Origin} in old ones); programs that are no browser say nothing and pass, unless they send a browser's session.
 */
@Component
@Order(0)
public final class SameOriginOnly extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isReading(request) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "sent from another site");
        }
    }

    /** True where the method of a request is one that changes nothing. */
    public static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null ? OURS.contains(site) : isOwnOrigin(request, request.getHeader("Origin"));
    }

    private static boolean isOwnOrigin(HttpServletRequest request, @Nullable String origin) {
        return origin == null
                ? request.getRequestedSessionId() == null
                : origin.endsWith("://" + request.getHeader("Host"));
    }
}
