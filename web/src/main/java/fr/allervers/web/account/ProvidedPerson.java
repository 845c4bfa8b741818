package fr.allervers.web.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Leads on from a sign-in by the identity provider: to the account of that person, found by the provider's name for
 * them or by their mail, or made for a member of a known organisation; or back with a sentence.
 */
@Component
final class ProvidedPerson implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Attribute of a session: what the provider wants to see at the sign-out. */
    static final String ID_TOKEN = "idToken";

    private static final Logger LOG = LoggerFactory.getLogger(ProvidedPerson.class);

    private final IdentityProvider provider;
    private final Accounts accounts;
    private final Organisations organisations;
    private final SignedIn signedIn;
    private final Audit audit;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    ProvidedPerson(
            IdentityProvider provider, Accounts accounts, Organisations organisations, SignedIn signedIn, Audit audit) {
        this.provider = provider;
        this.accounts = accounts;
        this.organisations = organisations;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication provided) throws IOException {
        var user = (OidcUser) Objects.requireNonNull(provided.getPrincipal());
        var acr = Objects.toString(user.getIdToken().getClaims().get("acr"), "");
        if (!provider.acr().isEmpty() && !provider.acr().contains(acr)) {
            refuse(request, response, "niveau", user);
            return;
        }
        var account = account(user).filter(a -> !a.disabled());
        if (account.isEmpty()) {
            refuse(request, response, "organisation", user);
            return;
        }
        if (!subject(user).equals(account.get().subject())) {
            refuse(request, response, "lien", user);
            return;
        }
        let(account.get(), user, request, response);
    }

    private String subject(OidcUser user) {
        return provider.issuer() + " " + user.getSubject();
    }

    private void let(Account account, OidcUser user, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        accounts.signedIn(account.id());
        request.getSession().setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
        var ours = UsernamePasswordAuthenticationToken.authenticated(
                new Person(account.id(), account.mail(), false), null, List.of());
        var context = new SecurityContextImpl(ours);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        signedIn.onAuthenticationSuccess(request, response, ours);
    }

    /** Nobody is signed in then, though the provider knows them. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, String reason, OidcUser user)
            throws IOException {
        audit.add(null, null, "notSignedIn", Objects.toString(user.getEmail(), ""));
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        response.sendRedirect(request.getContextPath() + SignInPage.ADDRESS + "?" + reason);
    }

    /** The account is tied by its mail once; who comes from another provider of theirs later is found, and not tied. */
    private Optional<Account> account(OidcUser user) {
        var subject = subject(user);
        var known = accounts.bySubject(subject);
        if (known.isPresent()) {
            return known;
        }
        var mail = user.getEmail();
        if (mail == null || !MailAddress.isOne(mail) || Boolean.FALSE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        var id = accounts.byMail(mail).map(Account::id).or(() -> member(user, mail));
        id.ifPresent(i -> {
            accounts.tie(i, subject);
            audit.add(null, mail, "tied", provider.shownName());
        });
        return id.flatMap(accounts::find);
    }

    private Optional<String> member(OidcUser user, String mail) {
        var grants = organisations.grants(user.getClaimAsString(provider.siretClaim()));
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        var made = accounts.make(mail, name(user, mail), null, grants);
        audit.add(null, mail, "member", Objects.toString(user.getClaimAsString(provider.siretClaim()), ""));
        return Optional.of(made);
    }

    private static String name(OidcUser user, String mail) {
        var name = Stream.of("given_name", "usual_name", "family_name")
                .map(user::getClaimAsString)
                .filter(Objects::nonNull)
                .limit(2)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? mail : name;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        LOG.warn("A sign-in by {} failed: {}", provider.shownName(), failure.getMessage());
        audit.add(null, null, "notSignedIn", provider.shownName());
        response.sendRedirect(request.getContextPath() + SignInPage.ADDRESS + "?fournisseur");
    }
}
