package fr.allervers.web.notice;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a mailing has come.
 *
 * @param sent by place in the list of letters, when the server took it
 * @param refused by place in the list of letters, why it was not taken the last time
 */
record MailingProgress(Map<Integer, Instant> sent, Map<Integer, String> refused) {

    static final MailingProgress NONE = new MailingProgress(Map.of(), Map.of());

    MailingProgress {
        sent = Map.copyOf(sent);
        refused = Map.copyOf(refused);
    }

    MailingProgress sent(int letter, Instant at) {
        var more = new TreeMap<>(sent);
        more.put(letter, at);
        var fewer = new TreeMap<>(refused);
        fewer.remove(letter);
        return new MailingProgress(more, fewer);
    }

    MailingProgress refused(int letter, String why) {
        var more = new TreeMap<>(refused);
        more.put(letter, why);
        return new MailingProgress(sent, more);
    }
}
