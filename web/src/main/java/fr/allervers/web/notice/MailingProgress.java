package fr.allervers.web.notice;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailing has come.
 *
 * @param sent by place in the list of letters, when the server took it
 * @param refused by place in the list of letters, why it was not taken the last time
 * @param waited how often it waited for a server that was lost, since somebody asked for it; null in those of before, which
 *     never waited
 */
record MailingProgress(
        Map<Integer, Instant> sent, Map<Integer, String> refused, @Nullable Integer waited) {

    static final MailingProgress NONE = new MailingProgress(Map.of(), Map.of(), 0);

    MailingProgress {
        sent = Map.copyOf(sent);
        refused = Map.copyOf(refused);
        waited = Objects.requireNonNullElse(waited, 0);
    }

    MailingProgress sent(int letter, Instant at) {
        var more = new TreeMap<>(sent);
        more.put(letter, at);
        var fewer = new TreeMap<>(refused);
        fewer.remove(letter);
        return new MailingProgress(more, fewer, waited);
    }

    MailingProgress refused(int letter, String why) {
        var more = new TreeMap<>(refused);
        more.put(letter, why);
        return new MailingProgress(sent, more, waited);
    }

    MailingProgress waited(int often) {
        return new MailingProgress(sent, refused, often);
    }
}
