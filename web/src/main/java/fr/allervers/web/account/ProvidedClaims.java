package fr.allervers.web.account;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the provider says of a person, asked with what their sign-in gave: plain, or signed as ProConnect does. */
@Component
final class ProvidedClaims implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

    private static final MediaType SIGNED = MediaType.valueOf("application/jwt");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SignatureAlgorithm algorithm;
    private final RestClient client;

    ProvidedClaims(IdentityProvider provider) {
        algorithm = Objects.requireNonNull(
                SignatureAlgorithm.from(provider.algorithm()), "allervers.sign-in.provider.algorithm");
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        client = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public OAuth2User loadUser(OAuth2UserRequest asked) {
        try {
            return new DefaultOAuth2User(AuthorityUtils.NO_AUTHORITIES, claims(asked), "sub");
        } catch (RestClientException | JwtException | IllegalArgumentException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_user_info", e.getMessage(), null), e.getMessage(), e);
        }
    }

    private Map<String, Object> claims(OAuth2UserRequest asked) {
        var address = asked.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        var answer = client.get()
                .uri(Objects.requireNonNull(address))
                .accept(MediaType.APPLICATION_JSON, SIGNED)
                .headers(h -> h.setBearerAuth(asked.getAccessToken().getTokenValue()))
                .retrieve()
                .toEntity(String.class);
        return isSigned(answer) ? signed(body(answer), asked) : plain(body(answer));
    }

    private static boolean isSigned(ResponseEntity<String> answer) {
        var type = answer.getHeaders().getContentType();
        return type != null && SIGNED.isCompatibleWith(type);
    }

    private static String body(ResponseEntity<String> answer) {
        return Objects.requireNonNullElse(answer.getBody(), "").strip();
    }

    private static Map<String, Object> plain(String body) {
        return JsonMapper.shared().readValue(body, new TypeReference<>() {});
    }

    /** Signed by the provider, for this installation. */
    private Map<String, Object> signed(String body, OAuth2UserRequest asked) {
        var registration = asked.getClientRegistration();
        var provider = registration.getProviderDetails();
        var decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(provider.getJwkSetUri()))
                .jwsAlgorithm(algorithm)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(Objects.requireNonNull(provider.getIssuerUri())));
        var jwt = decoder.decode(body);
        if (jwt.getAudience() != null && !jwt.getAudience().contains(registration.getClientId())) {
            throw new JwtException("meant for " + jwt.getAudience());
        }
        return jwt.getClaims();
    }
}
