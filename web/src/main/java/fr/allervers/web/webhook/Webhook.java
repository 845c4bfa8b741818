package fr.allervers.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.store.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The address that the operator has named, to which JSON is posted. It is signed: {@code X-Aller-Vers-Signature} is
 * {@code sha256=} and the HMAC-SHA256, in hexadecimal, of {@code X-Aller-Vers-Timestamp} (seconds since 1970), a full stop
 * and the body, by the operator's secret.
 */
@Component
public final class Webhook {

    static final String TIMESTAMP = "X-Aller-Vers-Timestamp";
    static final String SIGNATURE = "X-Aller-Vers-Signature";
    private static final String DELIVERY = "X-Aller-Vers-Delivery";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebhookSettings settings;
    private final Store store;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    public Webhook(WebhookSettings settings, Store store) {
        this.settings = settings;
        this.store = store;
    }

    /** True where an address is named. */
    public boolean isSet() {
        return settings.url() != null;
    }

    /**
     * Posts JSON once; it is not sent on to where an answer leads.
     *
     * @param delivery what tells it from others; the same when it is posted again
     * @return the status of the answer
     * @throws IOException where the address is not reached, or none that is allowed
     */
    public int post(String delivery, String json) throws IOException, InterruptedException {
        var url = Objects.requireNonNull(settings.url(), "allervers.webhook.url");
        requireAllowed(url);
        var timestamp = String.valueOf(store.clock().instant().getEpochSecond());
        var request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(DELIVERY, delivery)
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, signature(timestamp, json))
                .POST(BodyPublishers.ofString(json))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** Java keeps what a name was resolved to for a while, so that the same addresses are connected to. */
    private void requireAllowed(URI url) throws IOException {
        if (!settings.local()
                && Arrays.stream(InetAddress.getAllByName(url.getHost())).anyMatch(Webhook::isLocal)) {
            throw new IOException(
                    "allervers.webhook.url leads to this computer or its own link, and allervers.webhook.local is not set");
        }
    }

    private static boolean isLocal(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }

    private String signature(String timestamp, String json) {
        return "sha256=" + HexFormat.of().formatHex(hmac(timestamp + "." + json));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            var secret = Objects.requireNonNull(settings.secret(), "allervers.webhook.secret");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
