package fr.allervers.web.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one person: given an address and words, it can be sent.
 *
 * @param to one address
 * @param subject in one line
 * @param text plain
 * @param event of a diary that the mail is about, null for none
 */
public record Letter(
        String to, String subject, String text, @Nullable Event event) {

    /**
     * An event for a diary, as an iCalendar message (RFC 5546, RFC 6047).
     *
     * @param method {@code REQUEST} or {@code CANCEL}
     * @param calendar the iCalendar object
     */
    public record Event(String method, String calendar) {}

    public Letter {
        if (subject.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("a subject has one line");
        }
    }
}
