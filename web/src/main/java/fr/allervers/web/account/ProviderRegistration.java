package fr.allervers.web.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** This installation as the identity provider knows it; the provider is asked at the first sign-in, not at the start. */
@Component
final class ProviderRegistration implements ClientRegistrationRepository {

    private final IdentityProvider provider;
    private volatile @Nullable ClientRegistration known;

    ProviderRegistration(IdentityProvider provider) {
        this.provider = provider;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!provider.isSet() || !id.equals(IdentityProvider.ID)) {
            return null;
        }
        var found = known;
        if (found == null) {
            found = ask();
            known = found;
        }
        return found;
    }

    private ClientRegistration ask() {
        return ClientRegistrations.fromIssuerLocation(Objects.requireNonNull(provider.issuer()))
                .registrationId(IdentityProvider.ID)
                .clientId(
                        Objects.requireNonNull(provider.clientId(), "allervers.sign-in.provider.client-id is not set"))
                .clientSecret(provider.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientName(provider.shownName())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(provider.scopes())
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(provider.pkce())
                        .build())
                .build();
    }
}
