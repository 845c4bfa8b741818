package fr.allervers.web.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.store.CurrentTerritory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The address of a territory: all that stands below {@code /t/<id>} is about that one. To what answers, {@code /t/<id>} is
 * the context path, so that links made there stay below it. An address without it is about the usual territory.
 */
@Component
@Order(2)
public final class TerritoryAddress extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("(?<base>/t/(?<id>[a-z0-9][a-z0-9-]{0,99}))(?<rest>/.*)?");

    private final CurrentTerritory current;
    private final KnownTerritories territories;

    TerritoryAddress(CurrentTerritory current, KnownTerritories territories) {
        this.current = current;
        this.territories = territories;
    }

    /** A path of this application as an address for the territory that was asked for. */
    public static URI of(String path) {
        return URI.create(Objects.requireNonNull(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .getPath()));
    }

    /** A page about an error is about the territory, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = (failed == null ? request.getRequestURI() : failed.toString())
                .substring(request.getContextPath().length());
        var address = ADDRESS.matcher(path);
        if (!address.matches()) {
            chain.doFilter(request, response);
        } else if (isOfTheInstallation(address.group("rest")) || !territories.isKnown(address.group("id"))) {
            refuse(failed != null, request, response, chain);
        } else if (address.group("rest") == null) {
            response.sendRedirect(request.getContextPath() + path + "/");
        } else {
            current.bind(address.group("id"));
            try {
                chain.doFilter(new Below(request, address.group("base")), response);
            } finally {
                current.bind(null);
            }
        }
    }

    /** What watches the whole installation has no address below a territory, where what guards it would not know it. */
    private static boolean isOfTheInstallation(@Nullable String rest) {
        return rest != null && UriUtils.decode(rest, UTF_8).contains("/actuator");
    }

    private static void refuse(
            boolean failed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (failed) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no such territory");
        }
    }

    /** A request whose context path is the territory's. */
    private static final class Below extends HttpServletRequestWrapper {

        private final String base;

        Below(HttpServletRequest request, String base) {
            super(request);
            this.base = base;
        }

        @Override
        public String getContextPath() {
            return super.getContextPath() + base;
        }

        @Override
        public String getRequestURI() {
            return below(super.getRequestURI());
        }

        /** An error page, and what goes on with an answer that was left open, is called by an address without the territory. */
        private String below(String uri) {
            var context = super.getContextPath();
            return uri.startsWith(context + base + "/") ? uri : context + base + uri.substring(context.length());
        }

        /** A page about an error that is put behind what was sent already has an address of its own. */
        @Override
        public @Nullable Object getAttribute(String name) {
            var value = super.getAttribute(name);
            return name.equals(RequestDispatcher.INCLUDE_REQUEST_URI) && value instanceof String uri
                    ? below(uri)
                    : value;
        }

        @Override
        public String getServletPath() {
            return getRequestURI().substring(getContextPath().length());
        }
    }
}
