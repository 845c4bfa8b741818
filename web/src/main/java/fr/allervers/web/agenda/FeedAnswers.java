package fr.allervers.web.agenda;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.page.GoesOn;
import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Answers the programs that subscribe to an advisor's diary. An unknown secret is no address of ours. */
@Controller
@Needs(Right.SECRET)
@GoesOn
record FeedAnswers(Feeds feeds, AdvisorDiary diary, Store store) {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    @GetMapping("/flux/{secret}.ics")
    @Nullable
    ResponseEntity<byte[]> feed(@PathVariable String secret, WebRequest request, HttpServletResponse response) {
        var feed = feeds.find(new Secret(secret)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader("X-Robots-Tag", "noindex");
        return store.current().in(feed.territory(), () -> answer(feed.advisor(), request));
    }

    private @Nullable ResponseEntity<byte[]> answer(String advisor, WebRequest request) {
        var entries = diary.entries(advisor);
        var bytes = diary.bytes(entries);
        var changed = AdvisorDiary.changedAt(entries).toEpochMilli();
        return request.checkNotModified('"' + Sha256.of(bytes) + '"', changed)
                ? null
                : ResponseEntity.ok().contentType(CALENDAR).body(bytes);
    }
}
