package fr.allervers.web.job;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * The jobs that a browser without an account has asked for and whose end it was not told of, or did not close yet: their ids, in a
 * cookie, each with a mark where a page told of its end. So that any process can tell, after a restart too, and nothing is kept of who the reader is.
 */
final class AskedJobs {

    static final String COOKIE = "jobs";

    private static final int MOST = 20;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String BETWEEN = ".";
    private static final String TOLD = "-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{1,36}" + TOLD + "?");

    private AskedJobs() {}

    /** Those of the request that is being answered, oldest first; none where no request is. */
    static List<String> all() {
        var answering = answering();
        return answering == null
                ? List.of()
                : marked(answering.getRequest()).stream()
                        .map(id -> id.replace(TOLD, ""))
                        .toList();
    }

    /** True where a page told of the end of a job before the request that is being answered. */
    static boolean isTold(String id) {
        var answering = answering();
        return answering != null && marked(answering.getRequest()).contains(id + TOLD);
    }

    /** The page that is being answered tells of the end of a job. */
    static void tell(String id) {
        change(ids -> ids.replaceAll(i -> i.equals(id) ? id + TOLD : i));
    }

    private static @Nullable ServletRequestAttributes answering() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes a ? a : null;
    }

    private static List<String> marked(HttpServletRequest request) {
        var value = (String) request.getAttribute(AskedJobs.class.getName());
        if (value == null) {
            var cookie = WebUtils.getCookie(request, COOKIE);
            value = cookie == null ? "" : cookie.getValue();
        }
        return Pattern.compile(Pattern.quote(BETWEEN))
                .splitAsStream(value)
                .filter(id -> ID.matcher(id).matches())
                .limit(MOST)
                .toList();
    }

    /** A job was asked for in the request that is being answered; nothing where no request is. */
    static void remember(String id) {
        change(ids -> {
            ids.removeAll(List.of(id, id + TOLD));
            ids.add(id);
        });
    }

    /** Nothing more is told of a job. */
    static void forget(String id) {
        change(ids -> ids.removeAll(List.of(id, id + TOLD)));
    }

    private static void change(Consumer<List<String>> change) {
        var answering = answering();
        var response = answering == null ? null : answering.getResponse();
        if (answering == null || response == null) {
            return;
        }
        var ids = new ArrayList<>(marked(answering.getRequest()));
        change.accept(ids);
        var value = String.join(BETWEEN, ids.subList(Math.max(0, ids.size() - MOST), ids.size()));
        answering.getRequest().setAttribute(AskedJobs.class.getName(), value);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(value).toString());
    }

    private static ResponseCookie cookie(String value) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(value.isEmpty() ? Duration.ZERO : KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }
}
