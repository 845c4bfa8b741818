package fr.allervers.web.account;

import fr.allervers.web.security.InstallationPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads on from a sign-in: to the page that was asked for, or back to the form with what went wrong. Both are noted. */
@Component
final class SignedIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** The parameter with the page that was asked for. */
    static final String TARGET = "vers";

    private final Accounts accounts;
    private final Audit audit;

    SignedIn(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        audit.add(null, signedIn.getName(), "signedIn", "");
        var target = request.getParameter(TARGET);
        response.sendRedirect(
                isOurs(target) && !target.equals(request.getContextPath() + "/") ? target : home(request, signedIn));
    }

    /** Within this site: a path, and nothing that a browser takes for another host. */
    static boolean isOurs(@Nullable String target) {
        return target != null && target.matches("/(?![/\\\\])[^\\s\\\\]*");
    }

    /** Their own page where they have but one, or the start page of the territory where they have but one. */
    private String home(HttpServletRequest request, Authentication signedIn) {
        var context = request.getContextPath();
        if (!(signedIn.getPrincipal() instanceof Person person)) {
            return context + "/";
        }
        var pages = accounts.find(person.account()).orElseThrow().grants().stream()
                .map(g -> page(g, InstallationPath.of(request)))
                .distinct()
                .toList();
        return pages.size() == 1 && pages.get(0) != null ? Objects.requireNonNull(pages.get(0)) : context + "/";
    }

    private static @Nullable String page(Grant grant, String installation) {
        var own = grant.ownPage();
        return grant.territory() == null ? null : installation + "/t/" + grant.territory() + (own == null ? "/" : own);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        audit.add(null, null, "notSignedIn", Objects.toString(request.getParameter("mail"), ""));
        var back = UriComponentsBuilder.fromPath(request.getContextPath() + SignInPage.ADDRESS)
                .queryParam(failure instanceof LockedException ? "attente" : "erreur");
        var target = request.getParameter(TARGET);
        response.sendRedirect(
                isOurs(target)
                        ? back.queryParam(TARGET, "{to}").build(target).toString()
                        : back.build().toUriString());
    }
}
