package fr.allervers.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer that was given, to be given again.
 *
 * @param type of its content, with the character set; null where it had none
 * @param headers all others that it had, save those about its being fresh or whole
 * @param at when it was given
 */
record LastAnswer(@Nullable String type, Map<String, List<String>> headers, byte[] body, Instant at) {

    /** They are about that one transmission, or say that the answer is fresh; lower case. */
    private static final Set<String> OF_ONE_TIME = Set.of(
            "cache-control",
            "pragma",
            "expires",
            "etag",
            "last-modified",
            "content-length",
            "content-type",
            "transfer-encoding",
            "connection",
            "date");

    /** A page of a hundred bytes takes this many more, about. */
    private static final int OF_ITSELF = 2_000;

    static LastAnswer of(HttpServletResponse given, byte[] body, Instant at) {
        var headers = new LinkedHashMap<String, List<String>>();
        given.getHeaderNames().stream()
                .filter(name -> !OF_ONE_TIME.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> headers.put(name, List.copyOf(given.getHeaders(name))));
        return new LastAnswer(given.getContentType(), headers, body, at);
    }

    /** Bytes that it takes in memory, about. */
    int weight() {
        return body.length + OF_ITSELF;
    }

    boolean isPage() {
        return type != null && type.startsWith("text/html");
    }

    /** Sets what it had beside its content, and that nobody may keep it. */
    void head(HttpServletResponse response) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
