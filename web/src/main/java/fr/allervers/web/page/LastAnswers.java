package fr.allervers.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.web.language.ReaderLanguage;
import fr.allervers.web.language.Say;
import fr.allervers.web.store.Outage;
import fr.allervers.web.store.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Remembers the last answers of the pages that {@link GoesOn go on}, and gives them while the database is lost, with a
 * sentence or a header that says of when they are. What a request without any cookie was answered is given to everybody;
 * what one with a session was answered, to that session alone. It stands behind what refuses foreign computers and sites,
 * and around all that asks the database.
 */
@Component
@Order(1)
final class LastAnswers extends OncePerRequestFilter {

    /** Header with the moment of an answer that is given again, as ISO 8601. */
    static final String AS_OF = "X-Aller-Vers-As-Of";

    private static final Logger LOG = LoggerFactory.getLogger(LastAnswers.class);

    private static final long ALL_BYTES = 32L << 20;
    private static final int MOST_BYTES = 2 << 20;
    private static final Duration KEPT = Duration.ofHours(24);

    /** So long after a loss nobody is kept waiting for the database where an answer is remembered. */
    private static final Duration LOST = Duration.ofSeconds(10);

    private static final Pattern TERRITORY = Pattern.compile("^/t/[^/]+(?=/)");
    private static final Pattern MAIN = Pattern.compile("<main[^>]*>");
    private static final String EVERYBODY = "";
    private static final String SIGN_OUT = "/deconnexion";

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ReaderLanguage language;
    private final Say say;
    private final Clock clock;
    private final String session;
    private final Cache<String, LastAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(ALL_BYTES)
            .<String, LastAnswer>weigher((key, answer) -> key.length() + answer.weight())
            .expireAfterWrite(KEPT)
            .build();

    private volatile @Nullable List<PathPattern> goingOn;
    private volatile @Nullable Instant lost;

    LastAnswers(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ReaderLanguage language,
            Say say,
            Clock clock,
            @Value("${server.servlet.session.cookie.name}") String session) {
        this.mapping = mapping;
        this.language = language;
        this.say = say;
        this.clock = clock;
        this.session = session;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (isSignOut(request)) {
            return false;
        }
        if (!request.getMethod().equals("GET") || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return true;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var within = PathContainer.parsePath(TERRITORY.matcher(path).replaceFirst(""));
        return patterns().stream().noneMatch(p -> p.matches(within));
    }

    private static boolean isSignOut(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().endsWith(SIGN_OUT);
    }

    private List<PathPattern> patterns() {
        var known = goingOn;
        if (known == null) {
            known = mapping.getObject().getHandlerMethods().entrySet().stream()
                    .filter(e -> goesOn(e.getKey(), e.getValue()))
                    .flatMap(e -> requireNonNull(e.getKey().getPathPatternsCondition()).getPatterns().stream())
                    .toList();
            goingOn = known;
        }
        return known;
    }

    private static boolean goesOn(RequestMappingInfo asked, HandlerMethod handler) {
        return handler.getBeanType().isAnnotationPresent(GoesOn.class)
                && asked.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSignOut(request)) {
            session(request).ifPresent(this::forget);
            chain.doFilter(request, response);
            return;
        }
        var last = isLost() ? last(request) : Optional.<LastAnswer>empty();
        if (last.isPresent()) {
            give(last.get(), request, response);
        } else {
            ask(request, response, chain);
        }
    }

    /** Who signs out leaves nothing that their session could still be given. */
    private void forget(String reader) {
        answers.asMap().keySet().removeIf(key -> key.startsWith(reader + " "));
    }

    private boolean isLost() {
        var seen = lost;
        return seen != null && clock.instant().isBefore(seen.plus(LOST));
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept);
        } catch (ServletException | IOException | RuntimeException e) {
            if (Outage.of(e).filter(Outage.DATABASE_LOST::equals).isEmpty() || response.isCommitted()) {
                throw e;
            }
            lost = clock.instant();
            var last = last(request);
            if (last.isEmpty()) {
                throw e;
            }
            LOG.warn("The database is lost: {} is answered from memory", request.getRequestURI());
            give(last.get(), request, response);
            return;
        }
        lost = null;
        remember(request, kept);
        kept.copyBodyToResponse();
    }

    private void remember(HttpServletRequest request, ContentCachingResponseWrapper given) {
        if (given.getStatus() == HttpServletResponse.SC_OK
                && given.getContentSize() > 0
                && given.getContentSize() <= MOST_BYTES
                && given.getHeader(HttpHeaders.SET_COOKIE) == null) {
            whose(request)
                    .ifPresent(reader -> answers.put(
                            key(request, reader),
                            LastAnswer.of(given, given.getContentAsByteArray(), clock.instant())));
        }
    }

    private Optional<LastAnswer> last(HttpServletRequest request) {
        var own = session(request).map(reader -> answers.getIfPresent(key(request, reader)));
        return own.or(() -> Optional.ofNullable(answers.getIfPresent(key(request, EVERYBODY))));
    }

    /** Whose an answer to the request is: everybody's where it shows nothing of who asks, else its session's. */
    private Optional<String> whose(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.of(EVERYBODY) : session(request);
    }

    /** A hash, as what is remembered opens no session. */
    private Optional<String> session(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, session))
                .map(cookie -> Sha256.of(cookie.getValue().getBytes(UTF_8)));
    }

    private String key(HttpServletRequest request, String reader) {
        return String.join(
                " ",
                reader,
                language.resolveLocale(request).getLanguage(),
                request.getRequestURL(),
                String.valueOf(request.getQueryString()));
    }

    private void give(LastAnswer last, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        last.head(response);
        response.setHeader(AS_OF, last.at().toString());
        response.getOutputStream().write(last.isPage() ? marked(last, language.resolveLocale(request)) : last.body());
    }

    private byte[] marked(LastAnswer last, Locale locale) {
        var minutes = Duration.between(last.at(), clock.instant()).toMinutes();
        var told = "<div class=\"notice\" role=\"status\"><p><time datetime=\"%s\">%s</time></p></div>"
                .formatted(last.at(), say.in(locale, "outage.asOf", Math.max(1, minutes)));
        var page = new String(last.body(), UTF_8);
        return MAIN.matcher(page)
                .replaceFirst(m -> Matcher.quoteReplacement(m.group() + told))
                .getBytes(UTF_8);
    }
}
