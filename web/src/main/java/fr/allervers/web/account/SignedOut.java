package fr.allervers.web.account;

import fr.allervers.web.security.InstallationPath;
import fr.allervers.web.security.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads on from a sign-out: by the identity provider, which ends its own session too, where that was the way in. */
@Component
final class SignedOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String ID_TOKEN = ProvidedPerson.ID_TOKEN;

    /** Attribute of the session after it: what the provider has to say when it leads back. */
    private static final String STATE = "signOutState";

    /** Attribute of the session after it: where the provider ends its own. */
    private static final String ONWARD = "signOutOnward";

    private static final Duration WAY_BACK = Duration.ofMinutes(10);

    private final ProviderRegistration registration;

    SignedOut(ProviderRegistration registration) {
        this.registration = registration;
    }

    /** Keeps, for the rest of this request, what the session knew. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
        var session = request.getSession(false);
        if (session != null) {
            request.setAttribute(ID_TOKEN, session.getAttribute(ID_TOKEN));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn)
            throws IOException {
        var ours = request.getContextPath() + SignInPage.ADDRESS + "?sortie";
        var token = request.getAttribute(ID_TOKEN);
        if (token != null) {
            end(request, token.toString())
                    .ifPresent(address -> request.getSession().setAttribute(ONWARD, address));
        }
        response.sendRedirect(ours);
    }

    /**
     * Address at which the identity provider ends its own session, once after a sign-out; null where nothing waits for it. The browser goes there from a page
     * of ours: some refuse to follow a form to another host, for all pages allow forms to this host alone.
     */
    static @Nullable String onward(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(ONWARD) == null) {
            return null;
        }
        var address = session.getAttribute(ONWARD).toString();
        session.removeAttribute(ONWARD);
        return address;
    }

    private Optional<String> end(HttpServletRequest request, String token) {
        var known = registration.findByRegistrationId(IdentityProvider.ID);
        var end = known == null
                ? null
                : known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(end)
                .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("state", "{state}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(token, state(request), back(request))
                        .toUriString());
    }

    private static String state(HttpServletRequest request) {
        var state = Secret.make().text();
        var session = request.getSession();
        session.setMaxInactiveInterval((int) WAY_BACK.toSeconds());
        session.setAttribute(STATE, state);
        return state;
    }

    /** True where a request is the way back, once, from a sign-out that began in this browser. */
    static boolean isWayBack(HttpServletRequest request, String state) {
        var session = request.getSession(false);
        if (session == null || !state.equals(session.getAttribute(STATE))) {
            return false;
        }
        session.invalidate();
        return true;
    }

    /** Below no territory: the provider knows one address. */
    private static String back(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(InstallationPath.of(request) + SignInPage.ADDRESS)
                .toUriString();
    }
}
