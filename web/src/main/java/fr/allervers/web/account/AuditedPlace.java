package fr.allervers.web.account;

import fr.allervers.data.calendar.Quarter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the audit was done to, as people read it: given its subject, which for most entries is the address that
 * was asked, the quarter that it names, or the subject itself where it is no address.
 *
 * @param quarter null where it names none
 * @param text empty where the subject is an address, which says nothing to people that the words of the action do not
 */
public record AuditedPlace(@Nullable Quarter quarter, String text) {

    private static final Pattern QUARTER = Pattern.compile("(?<!\\d)\\d{4}-Q[1-4](?!\\d)");

    /** Something of a quarter: the number of a publication, a room. */
    private static final Pattern WITHIN = Pattern.compile("(\\d{4}-Q[1-4]) (.+)");

    static AuditedPlace of(String subject) {
        if (!subject.startsWith("/")) {
            var within = WITHIN.matcher(subject);
            return within.matches()
                    ? new AuditedPlace(Quarter.parse(within.group(1)), within.group(2))
                    : new AuditedPlace(null, subject);
        }
        var quarter = QUARTER.matcher(subject)
                .results()
                .map(q -> Quarter.parse(q.group()))
                .reduce((first, last) -> last);
        return new AuditedPlace(quarter.orElse(null), "");
    }
}
