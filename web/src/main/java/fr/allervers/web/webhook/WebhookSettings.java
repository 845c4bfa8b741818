package fr.allervers.web.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the summary of each draft is sent to.
 *
 * @param url of http or https; null so that nothing is sent
 * @param secret that what is sent is signed with, {@value #LEAST} characters or more; null where nothing is sent
 * @param local whether the address may be one of this computer or of its own link, as none is otherwise
 */
@ConfigurationProperties("allervers.webhook")
public record WebhookSettings(
        @Nullable URI url,
        @Nullable String secret,
        @DefaultValue("false") boolean local) {

    private static final int LEAST = 16;

    /** @throws IllegalArgumentException where there is no such address or no secret that is long enough */
    public WebhookSettings {
        if (url != null
                && (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException("allervers.webhook.url is an address of https or http, not " + url);
        }
        if (url != null && (secret == null || secret.length() < LEAST)) {
            throw new IllegalArgumentException(
                    "allervers.webhook.url needs allervers.webhook.secret of %d characters or more".formatted(LEAST));
        }
    }

    /** Not its secret. */
    @Override
    public String toString() {
        return "WebhookSettings[url=%s, local=%s]".formatted(url, local);
    }
}
