package fr.allervers.web.account;

import fr.allervers.web.security.SameOriginOnly;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a request through to its handler where the right is there that the handler names. */
@Component
final class RightsCheck implements HandlerInterceptor {

    private static final String OURS = "fr.allervers";

    private final Access access;

    RightsCheck(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && handler instanceof HandlerMethod method) {
            var right = right(method);
            if (!access.allows(right, about(request, right))
                    || (!SameOriginOnly.isReading(request) && isHeldToReading(right))) {
                throw new AccessDeniedException(method + " needs " + right);
            }
        }
        return true;
    }

    /** The advisor or commune that the address names, where the right is about one; null elsewhere. */
    private static @Nullable String about(HttpServletRequest request, Right right) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                ? switch (right) {
                    case ADVISE -> (String) named.get("advisor");
                    case TOWN_HALL -> (String) named.get("commune");
                    default -> null;
                }
                : null;
    }

    private boolean isHeldToReading(Right right) {
        return right != Right.PUBLIC
                && right != Right.SECRET
                && access.person().filter(Person::readingOnly).isPresent();
    }

    /**
     * The right that a handler needs. What a library serves (the description of the API) is for members.
     *
     * @throws IllegalStateException where a handler of ours names none
     */
    static Right right(HandlerMethod handler) {
        return named(handler).orElseGet(() -> {
            if (handler.getBeanType().getPackageName().startsWith(OURS)) {
                throw new IllegalStateException(handler + " names no right: put @Needs on it");
            }
            return Right.MEMBER;
        });
    }

    private static Optional<Right> named(HandlerMethod handler) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Needs.class);
        var all = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Needs.class);
        return Optional.ofNullable(all).map(Needs::value);
    }
}
