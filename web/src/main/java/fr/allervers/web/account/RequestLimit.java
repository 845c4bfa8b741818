package fr.allervers.web.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses an account, or the address of a visitor, that asks for more pages than anybody reads: so many a minute at each
 * process, given back bit by bit. While the program answers this computer only, nothing is refused.
 */
@Component
final class RequestLimit implements HandlerInterceptor {

    private static final int REMEMBERED = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Access access;
    private final OpenDoor door;
    private final int most;
    private final LoadingCache<String, Bucket> left = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(MINUTE)
            .build(key -> full());

    /** @param most requests of one account or address a minute; 0 for no limit */
    RequestLimit(Access access, OpenDoor door, @Value("${allervers.requests-per-minute:600}") int most) {
        this.access = access;
        this.door = door;
        this.most = most;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .build();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod
                && request.getDispatcherType() == DispatcherType.REQUEST
                && !takes(request, response)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, words());
        }
        return true;
    }

    /** Takes one of the requests that are left; false where none is, which the answer says with when to come again. */
    boolean takes(HttpServletRequest request, HttpServletResponse response) {
        if (most <= 0) {
            return true;
        }
        var taken = left.get(key(request)).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed() || door.isOpen()) {
            return true;
        }
        long seconds = 1 + taken.getNanosToWaitForRefill() / 1_000_000_000;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return false;
    }

    String words() {
        return "More than %d requests in a minute.".formatted(most);
    }

    private String key(HttpServletRequest request) {
        return access.person().map(p -> "account " + p.account()).orElseGet(() -> "address " + request.getRemoteAddr());
    }
}
