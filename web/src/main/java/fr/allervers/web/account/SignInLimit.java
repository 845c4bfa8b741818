package fr.allervers.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds sign-ins to the {@link RequestLimit} too: they are answered before any page is, and each costs a password's hash. */
final class SignInLimit extends OncePerRequestFilter {

    private final RequestLimit limit;

    SignInLimit(RequestLimit limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !(path.equals(SignInPage.ADDRESS) && request.getMethod().equals("POST")
                || path.startsWith("/oauth2/")
                || path.startsWith("/login/oauth2/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (limit.takes(request, response)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value(), limit.words());
        }
    }
}
