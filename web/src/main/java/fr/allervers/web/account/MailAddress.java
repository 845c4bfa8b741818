package fr.allervers.web.account;

import java.util.regex.Pattern;

/** What is taken for a mail address: something before and behind one {@code @}, without blanks. */
final class MailAddress {

    private static final Pattern ONE = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,130}");

    private MailAddress() {}

    static boolean isOne(String text) {
        return ONE.matcher(text.strip()).matches();
    }
}
