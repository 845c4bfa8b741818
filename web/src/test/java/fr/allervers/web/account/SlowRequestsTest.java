package fr.allervers.web.account;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that stop half-way, as those do that are to keep a server busy; the time they are given here is 2 seconds. */
@ClosedApplication
class SlowRequestsTest {

    private static final Duration GIVEN = Duration.ofSeconds(2);
    private static final Duration LATEST = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    /** How long the server keeps a connection on which that was sent and nothing after it. */
    private Duration kept(String sent) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) LATEST.toMillis());
            socket.getOutputStream().write(sent.getBytes(US_ASCII));
            var begin = Instant.now();
            awaitEnd(socket);
            return Duration.between(begin, Instant.now());
        }
    }

    private static void awaitEnd(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    @Test
    void headersThatDoNotGoOnAreCutOff() throws Exception {
        assertThat(kept("GET /programme HTTP/1.1\r\nHost: localhost\r\nX-Slow: "))
                .isBetween(GIVEN.minusMillis(500), LATEST);
    }

    @Test
    void aBodyThatDoesNotGoOnIsCutOff() throws Exception {
        assertThat(kept("POST /connexion HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nmail=a"))
                .isBetween(GIVEN.minusMillis(500), LATEST);
    }

    /** Nothing is waited for that a visitor may not send at all. */
    @Test
    void aFileOfAVisitorIsRefusedBeforeItIsRead() throws Exception {
        assertThat(kept("POST /demande HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
                        + "Content-Type: text/csv\r\nContent-Length: 1000000\r\n\r\nCommune"))
                .isLessThan(LATEST);
    }
}
