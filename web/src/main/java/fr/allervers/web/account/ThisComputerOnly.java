package fr.allervers.web.account;

import fr.allervers.web.security.LoopbackOnly;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, while there is no account, whatever does not come straight from this computer: another machine, a proxy that
 * forwards, a page elsewhere whose name was made to lead here.
 */
@Component
@Order(0)
public final class ThisComputerOnly extends OncePerRequestFilter {

    /** Request attribute that says that it was refused for that. */
    public static final String REFUSED = ThisComputerOnly.class.getName();

    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final OpenDoor door;

    ThisComputerOnly(OpenDoor door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isProbe(request) || !door.isOpen() || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(REFUSED, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "no account yet: this computer only");
        }
    }

    /** Whether the program lives may be asked from anywhere. */
    private static boolean isProbe(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/health");
    }

    private static boolean isFromHere(HttpServletRequest request) throws IOException {
        return LoopbackOnly.isLoopback(request)
                && NAMES.contains(request.getServerName())
                && FORWARDED.stream().allMatch(h -> request.getHeader(h) == null);
    }
}
