package fr.allervers.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class WebhookTest {

    @Parameter
    private TestDatabase kind;

    private static final String SECRET = "un secret assez long";

    private HookedServer server;
    private Store store;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        server = new HookedServer();
        store = kind.store(folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Webhook webhook(URI url, boolean local) {
        return new Webhook(new WebhookSettings(url, SECRET, local), store);
    }

    @Test
    void whatIsPostedIsSignedWithItsMoment() throws Exception {
        assertThat(webhook(server.url(), true).post("d1", "{\"é\":1}")).isEqualTo(200);

        var got = server.received().get(0);
        assertThat(got.body()).isEqualTo("{\"é\":1}");
        var timestamp = got.headers().getFirst(Webhook.TIMESTAMP);
        assertThat(timestamp).isEqualTo(String.valueOf(store.clock().instant().getEpochSecond()));
        assertThat(got.headers().getFirst("Content-type")).isEqualTo("application/json");
        assertThat(got.headers().getFirst("X-Aller-Vers-Delivery")).isEqualTo("d1");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertThat(got.headers().getFirst(Webhook.SIGNATURE))
                .isEqualTo(
                        "sha256=" + HexFormat.of().formatHex(mac.doFinal((timestamp + ".{\"é\":1}").getBytes(UTF_8))));
    }

    @Test
    void itDoesNotGoWhereAnAnswerLeads() throws Exception {
        server.answers(302);

        assertThat(webhook(server.url(), true).post("d", "{}")).isEqualTo(302);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:%d/", "http://127.0.0.1:%d/", "http://[::1]:%d/", "http://0.0.0.0:%d/"})
    void thisComputerIsNotReachedUnlessThatIsAllowed(String pattern) {
        var url = URI.create(pattern.formatted(server.url().getPort()));

        assertThatThrownBy(() -> webhook(url, false).post("d", "{}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("allervers.webhook.local");
        assertThatThrownBy(() -> webhook(URI.create("http://169.254.169.254/latest"), false)
                        .post("d", "{}"))
                .hasMessageContaining("allervers.webhook.local");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void anAddressNeedsASecretAndAScheme() {
        assertThat(webhook(null, false).isSet()).isFalse();
        assertThatThrownBy(() -> new WebhookSettings(server.url(), "short", false))
                .hasMessageContaining("allervers.webhook.secret");
        assertThatThrownBy(() -> new WebhookSettings(URI.create("file:///etc/passwd"), SECRET, false))
                .hasMessageContaining("allervers.webhook.url");
        assertThat(new WebhookSettings(server.url(), SECRET, false).toString()).doesNotContain(SECRET);
    }
}
