package fr.allervers.web.account;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import tools.jackson.databind.json.JsonMapper;

/** The sign-in by an identity provider, where one is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("allervers.sign-in.provider.issuer")
class ProviderSignIn {

    private static final String ADDRESS = "/oauth2/authorization";

    private final IdentityProvider provider;
    private final ProviderRegistration registration;
    private final ProvidedClaims claims;
    private final ProvidedPerson person;

    ProviderSignIn(
            IdentityProvider provider,
            ProviderRegistration registration,
            ProvidedClaims claims,
            ProvidedPerson person) {
        this.provider = provider;
        this.registration = registration;
        this.claims = claims;
        this.person = person;
    }

    /** Lets a chain of filters know it. */
    void to(HttpSecurity http) {
        http.oauth2Login(o -> o.loginPage(SignInPage.ADDRESS)
                .clientRegistrationRepository(registration)
                .authorizationEndpoint(a -> a.authorizationRequestResolver(requests()))
                .userInfoEndpoint(u -> u.oidcUserService(users()))
                .successHandler(person)
                .failureHandler(person));
    }

    DefaultOAuth2AuthorizationRequestResolver requests() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registration, ADDRESS);
        resolver.setAuthorizationRequestCustomizer(this::ask);
        return resolver;
    }

    /** Beside what OpenID Connect itself asks, the level of assurance: as a claim, since ProConnect takes no {@code acr_values}. */
    private void ask(OAuth2AuthorizationRequest.Builder request) {
        if (!provider.acr().isEmpty()) {
            var level = Map.of("acr", Map.of("essential", true, "values", provider.acr()));
            var claims = JsonMapper.shared().writeValueAsString(Map.of("id_token", level));
            request.additionalParameters(p -> p.put("claims", claims));
        }
    }

    private OidcUserService users() {
        var users = new OidcUserService();
        users.setOauth2UserService(claims);
        users.setRetrieveUserInfo(asked -> true);
        return users;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        var algorithm = Objects.requireNonNull(SignatureAlgorithm.from(provider.algorithm()));
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(registration -> algorithm);
        return decoders;
    }
}
