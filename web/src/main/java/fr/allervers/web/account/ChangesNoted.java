package fr.allervers.web.account;

import fr.allervers.web.security.SameOriginOnly;
import fr.allervers.web.store.Store;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Notes every request that changed something: who sent it, what its address does, and to what. */
@Component
final class ChangesNoted implements HandlerInterceptor {

    private static final int REFUSED = 400;
    /** What notes itself, with what it was done to. */
    private static final Set<String> NOTED = Set.of(
            "/publication",
            "/publication/retrait",
            "/mairies/date",
            "/mairies/avis",
            "/mairies/lien",
            "/mairies/lien/revoquer",
            "/mairies/liens",
            "/agenda/{advisor}/absence/vu",
            "/comptes/{id}/etat",
            "/salles",
            "/inscriptions/decision",
            "/inscriptions/dates");

    private final Access access;
    private final Audit audit;
    private final Store store;

    ChangesNoted(Access access, Audit audit, Store store) {
        this.access = access;
        this.audit = audit;
        this.store = store;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && !SameOriginOnly.isReading(request)
                && failed == null
                && response.getStatus() < REFUSED) {
            note(request, method);
        }
    }

    private void note(HttpServletRequest request, HandlerMethod handler) {
        var right = RightsCheck.right(handler);
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (NOTED.contains(pattern)) {
            return;
        }
        audit.add(
                right == Right.OPERATE || right == Right.MEMBER ? null : store.territory(),
                access.person().map(Person::mail).orElse(null),
                action(request.getMethod(), pattern),
                right == Right.SECRET ? spokenFor(request) : subject(request));
    }

    /** The key of the words for what an address does, as in {@code POST./demande/{id}/prendre}. */
    static String action(String method, String pattern) {
        return method + "." + pattern;
    }

    /** Whom a secret address speaks for, with the quarter if one was named; empty where its handler names nobody. */
    private static String spokenFor(HttpServletRequest request) {
        var about = Audit.about(request);
        if (about != null) {
            return about;
        }
        if (!(request.getAttribute(Audit.SPEAKS_FOR) instanceof String whom)) {
            return "";
        }
        var quarter = request.getParameter("quarter");
        return quarter == null ? whom : quarter + " " + whom;
    }

    /** What the handler named or else the address that was asked, without the territory, which stands beside it, and the quarter if one was named. */
    private static String subject(HttpServletRequest request) {
        var about = Audit.about(request);
        if (about != null) {
            return about;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var quarter = request.getParameter("quarter");
        return quarter == null ? path : path + " " + quarter;
    }
}
