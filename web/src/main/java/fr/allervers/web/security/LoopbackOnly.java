package fr.allervers.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives figures for monitoring to programs on the same machine only. Where monitoring runs elsewhere, a management port
 * of its own gives them, which no reader reaches and this does not guard.
 */
@Component
@Order(0)
public final class LoopbackOnly extends OncePerRequestFilter {

    private static final String FIGURES = "/actuator/prometheus";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getServletPath().startsWith(FIGURES) || isLoopback(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** True where a request comes from this machine. */
    public static boolean isLoopback(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
