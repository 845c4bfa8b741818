package fr.allervers.web.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser of somebody's, as far as HTTP goes: it keeps cookies, says where a form comes from, follows nothing. */
final class Desk {

    private final String root;
    private final HttpClient client;

    Desk(int port) {
        root = "http://localhost:" + port;
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Accept", "text/html"), path);
    }

    /** Goes where an answer leads, to another host too. */
    HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root).resolve(location(answer)));
        return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        return client.send(request.uri(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    /** The status of a stream of events, which never ends by itself. */
    int statusOfStream(String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    /** Sends a form of the program's own pages. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, fields, "same-origin");
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String site)
            throws IOException, InterruptedException {
        return send(form(fields).header("Sec-Fetch-Site", site), path);
    }

    static HttpRequest.Builder form(Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder()
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    boolean signIn(String mail, String password) throws IOException, InterruptedException {
        var answer = post("/connexion", Map.of("mail", mail, "password", password));
        return !location(answer).contains("/connexion");
    }
}
