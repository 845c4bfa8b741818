package fr.allervers.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The addresses that a visitor may ask without a sign-in: those whose handlers say so, and the files that pages are made
 * of. Everything else is refused before anything of it is read, a file that is sent included.
 */
@Component
final class PublicAddresses implements AuthorizationManager<RequestAuthorizationContext> {

    private static final List<String> FILES = List.of("/css/**", "/js/**", "/images/**", "/webjars/**");

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final OpenDoor door;
    private volatile @Nullable List<RequestMatcher> open;

    PublicAddresses(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            OpenDoor door) {
        this.mapping = mapping;
        this.door = door;
    }

    /** Patterns of the handlers that are open to everybody. */
    Set<String> patterns() {
        return mapping.getObject().getHandlerMethods().entrySet().stream()
                .filter(e -> isOpen(RightsCheck.right(e.getValue())))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
    }

    private static boolean isOpen(Right right) {
        return right == Right.PUBLIC || right == Right.SECRET;
    }

    private List<RequestMatcher> matchers() {
        var known = open;
        if (known == null) {
            var made = PathPatternRequestMatcher.withDefaults();
            known = Stream.concat(patterns().stream(), FILES.stream())
                    .<RequestMatcher>map(made::matcher)
                    .toList();
            open = known;
        }
        return known;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> signedIn, RequestAuthorizationContext asked) {
        return new AuthorizationDecision(isOpen(asked.getRequest()) || door.isOpen() || isPerson(signedIn.get()));
    }

    private boolean isOpen(HttpServletRequest request) {
        return matchers().stream().anyMatch(m -> m.matches(request));
    }

    private static boolean isPerson(@Nullable Authentication signedIn) {
        return signedIn != null && signedIn.isAuthenticated() && signedIn.getPrincipal() instanceof Person;
    }
}
