package fr.allervers.web.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another program that is told of drafts, on this computer. */
public final class HookedServer implements AutoCloseable {

    private static final int OK = 200;

    /** What was posted. */
    public record Posted(Headers headers, String body) {}

    private final HttpServer server;
    private final List<Posted> received = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();

    public HookedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Posted(
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answers.isEmpty() ? OK : answers.remove(), -1);
        }
    }

    /** Its next answers, before it answers 200 again. */
    public synchronized void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    public URI url() {
        return URI.create(
                "http://localhost:%d/hook".formatted(server.getAddress().getPort()));
    }

    public List<Posted> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
