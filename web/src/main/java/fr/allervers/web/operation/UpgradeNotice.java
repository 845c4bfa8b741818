package fr.allervers.web.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.allervers.web.store.JsonText;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered at the application's own ports while its tables are brought up to date and nothing else listens there:
 * it lives, it is not ready, and one sentence says why. It is gone before the application listens.
 */
final class UpgradeNotice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeNotice.class);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_TO_WAIT = "10";
    private static final String LIVENESS = "/liveness";
    private static final String HEALTH = "/actuator/health";

    private final List<HttpServer> servers = new ArrayList<>();
    private final String french;
    private final String english;

    /**
     * @param french the sentence
     * @param english the same
     */
    UpgradeNotice(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /** Listens; where that fails the log says so, and nothing is answered as long as the tables take. */
    UpgradeNotice listen(InetSocketAddress address) {
        try {
            var server = HttpServer.create(address, 0);
            server.createContext("/", this::answer);
            server.start();
            servers.add(server);
        } catch (IOException e) {
            LOG.warn("Nobody is told at {} that the tables are brought up to date: {}", address, e.toString());
        }
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith(HEALTH + LIVENESS)) {
                send(exchange, OK, "application/json", JsonText.of(Map.of("status", "UP")));
            } else if (path.contains(HEALTH)) {
                send(exchange, UNAVAILABLE, "application/json", health());
            } else {
                send(exchange, UNAVAILABLE, "text/html;charset=UTF-8", page());
            }
        }
    }

    /** As the application itself says it when its database is lost. */
    private String health() {
        var why = Map.of("fr", french, "en", english);
        return JsonText.of(Map.of(
                "status",
                "OUT_OF_SERVICE",
                "components",
                Map.of("store", Map.of("status", "OUT_OF_SERVICE", "details", why))));
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="fr"><head><meta charset="UTF-8"><title>Aller-Vers</title></head>
                <body><p>%s</p><p lang="en">%s</p></body></html>
                """.formatted(french, english);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (status == UNAVAILABLE) {
            exchange.getResponseHeaders().set("Retry-After", SECONDS_TO_WAIT);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        servers.forEach(s -> s.stop(0));
    }
}
