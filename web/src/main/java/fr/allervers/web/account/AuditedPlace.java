package fr.allervers.web.account;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.calendar.Quarter;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the audit was done to, as people read it: given its subject, which for most entries is the address that
 * was asked, the quarter that it names, or the subject itself where it is no address.
 *
 * @param quarter null where it names none
 * @param text the mail of an account, the file of a table, the id of an advisor, the INSEE code of a commune, …; empty where
 *     the subject is an address that names none of these, which says nothing to people that the words of the action do not
 * @param grant the role that was given or taken, null where it is about none
 */
public record AuditedPlace(
        @Nullable Quarter quarter, String text, @Nullable Grant grant) {

    private static final String EVERYWHERE = "*";

    private static final Pattern QUARTER = Pattern.compile("(?<!\\d)\\d{4}-Q[1-4](?!\\d)");

    /** A quarter or something of it: the number of a publication, a room. */
    private static final Pattern WITHIN = Pattern.compile("(\\d{4}-Q[1-4])(?: (.+))?");

    /** Mail or number, role, territory and, where the role is one person's, whose. */
    private static final Pattern ROLE = Pattern.compile(
            "(\\S+) (" + Arrays.stream(Role.values()).map(Role::name).collect(joining("|")) + ") (\\S+)(?: (\\S+))?");

    /** Addresses that name a table, an advisor or a commune. */
    private static final Pattern NAMED = Pattern.compile(
            "/(?:(?:territoire|api/territory)/tables|agenda|ma-commune|mairies/telephone)/([^/ ]+)(?:[/ ].*)?");

    AuditedPlace(@Nullable Quarter quarter, String text) {
        this(quarter, text, null);
    }

    /** The subject that is read back as an account or organisation and a role. */
    static String subject(String whom, Grant grant) {
        return whom + " " + grant.role() + " " + Objects.requireNonNullElse(grant.territory(), EVERYWHERE)
                + (grant.whose() == null ? "" : " " + grant.whose());
    }

    static AuditedPlace of(String subject) {
        if (!subject.startsWith("/")) {
            var role = ROLE.matcher(subject);
            if (role.matches()) {
                var territory = role.group(3).equals(EVERYWHERE) ? null : role.group(3);
                return new AuditedPlace(
                        null, role.group(1), new Grant(Role.valueOf(role.group(2)), territory, role.group(4)));
            }
            var within = WITHIN.matcher(subject);
            return within.matches()
                    ? new AuditedPlace(Quarter.parse(within.group(1)), Objects.requireNonNullElse(within.group(2), ""))
                    : new AuditedPlace(null, subject);
        }
        var quarter = QUARTER.matcher(subject)
                .results()
                .map(q -> Quarter.parse(q.group()))
                .reduce((first, last) -> last);
        var named = NAMED.matcher(subject);
        return new AuditedPlace(quarter.orElse(null), named.matches() ? named.group(1) : "");
    }
}
