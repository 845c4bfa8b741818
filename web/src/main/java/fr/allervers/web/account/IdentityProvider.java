package fr.allervers.web.account;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider by which people may sign in beside a password, as an operator sets it.
 *
 * @param name what the button calls it, as in {@code ProConnect}; null where none is set
 * @param issuer address of the provider, below which its configuration is found; null where none is set
 * @param clientId name by which the provider knows this installation
 * @param clientSecret what it shows for that
 * @param scopes what is asked for, one a claim
 * @param acr levels of assurance of which the sign-in must show one; empty for any
 * @param pkce whether the proof key for code exchange is used
 * @param algorithm by which the provider signs
 * @param siretClaim claim with the number of the person's organisation
 */
@ConfigurationProperties("allervers.sign-in.provider")
record IdentityProvider(
        @Nullable String name,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,

        @DefaultValue({"openid", "email", "given_name", "usual_name", "siret"})
        List<String> scopes,

        @DefaultValue List<String> acr,
        @DefaultValue("true") boolean pkce,
        @DefaultValue("RS256") String algorithm,
        @DefaultValue("siret") String siretClaim) {

    /** Name of the one provider in addresses. */
    static final String ID = "provider";

    boolean isSet() {
        return issuer != null;
    }

    String shownName() {
        return Objects.requireNonNullElse(name, "OpenID Connect");
    }
}
