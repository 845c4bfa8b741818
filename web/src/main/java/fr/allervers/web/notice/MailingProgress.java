package fr.allervers.web.notice;

import fr.allervers.web.job.Tries;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a mailing has come.
 *
 * @param sent by place in the list of letters, when the server took it
 * @param refused by place in the list of letters, why it was not taken the last time
 * @param lost of those that were not taken, the ones for which the server itself was not reached; null in those of before
 * @param tries how often it waited for a server that was lost; null where it did not
 */
record MailingProgress(
        Map<Integer, Instant> sent,
        Map<Integer, String> refused,
        @Nullable Set<Integer> lost,
        @Nullable Tries tries) {

    static final MailingProgress NONE = new MailingProgress(Map.of(), Map.of(), Set.of(), null);

    MailingProgress {
        sent = Map.copyOf(sent);
        refused = Map.copyOf(refused);
        lost = Set.copyOf(Objects.requireNonNullElse(lost, Set.of()));
    }

    MailingProgress sent(int letter, Instant at) {
        var more = new TreeMap<>(sent);
        more.put(letter, at);
        var fewer = new TreeMap<>(refused);
        fewer.remove(letter);
        return new MailingProgress(more, fewer, lost(letter, false), tries);
    }

    /** @param isLost whether the server itself was not reached */
    MailingProgress refused(int letter, String why, boolean isLost) {
        var more = new TreeMap<>(refused);
        more.put(letter, why);
        return new MailingProgress(sent, more, lost(letter, isLost), tries);
    }

    MailingProgress waits(Tries now) {
        return new MailingProgress(sent, refused, lost, now);
    }

    /** True where the server was not reached for a letter, which it may take once it is there again. */
    boolean isServerLost() {
        return !Objects.requireNonNull(lost).isEmpty();
    }

    private Set<Integer> lost(int letter, boolean isLost) {
        var now = new TreeSet<>(Objects.requireNonNull(lost));
        now.remove(letter);
        if (isLost) {
            now.add(letter);
        }
        return now;
    }
}
