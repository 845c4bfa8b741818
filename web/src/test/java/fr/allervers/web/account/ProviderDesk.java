package fr.allervers.web.account;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Somebody who signs in by a provider, as far as HTTP goes.
 *
 * @param desk what keeps their cookies
 */
record ProviderDesk(Desk desk, TestProvider provider) {

    /** A level of assurance that is enough. */
    static final String STRONG = "eidas2";

    private static final long LONG_ENOUGH = 600;

    /** Asks the application for the way to the provider. */
    HttpResponse<String> ask() throws Exception {
        return desk.send(HttpRequest.newBuilder(), "/oauth2/authorization/provider");
    }

    HttpResponse<String> signIn(String subject, String acr, Map<String, Object> claims) throws Exception {
        return signIn(subject, acr, claims, LONG_ENOUGH);
    }

    /** @param seconds for which the token is good */
    HttpResponse<String> signIn(String subject, String acr, Map<String, Object> claims, long seconds) throws Exception {
        var all = new HashMap<>(claims);
        all.put("acr", acr);
        provider.server().enqueueCallback(token(subject, all, seconds));
        return desk.follow(desk.follow(ask()));
    }

    private static DefaultOAuth2TokenCallback token(String subject, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback(
                TestProvider.ISSUER, subject, "JWT", List.of(TestProvider.CLIENT), claims, seconds);
    }

    /** Signs in by a token that was changed on its way. */
    HttpResponse<String> signInBy(String mail, UnaryOperator<String> change) throws Exception {
        var asked = ask();
        var nonce = UriComponentsBuilder.fromUri(URI.create(Desk.location(asked)))
                .build()
                .getQueryParams()
                .getFirst("nonce");
        var back = desk.follow(asked);
        var claims = Map.<String, Object>of("email", mail, "acr", STRONG, "nonce", requireNonNull(nonce));
        var token = provider.server()
                .issueToken(TestProvider.ISSUER, TestProvider.CLIENT, token(mail, claims, LONG_ENOUGH))
                .serialize();
        provider.answersNext(
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600,\"id_token\":\"%s\"}"
                        .formatted(token, change.apply(token)));
        return desk.follow(back);
    }
}
