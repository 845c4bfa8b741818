package fr.allervers.data.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Text of a file that says its encoding by its first bytes, by their pattern, or not at all: then the one in which it
 * makes the most words.
 *
 * @param encoding its name, such as "UTF-8" or "windows-1252"
 * @param isLegible false where it makes hardly any word in any encoding known here
 */
public record DecodedText(String text, String encoding, boolean isLegible) {

    private static final Charset UTF_32 = Charset.forName("UTF-32LE");

    private DecodedText(String text, String encoding) {
        this(text, encoding, true);
    }

    /** The text of a whole file of which no word is known beforehand. */
    public static DecodedText of(byte[] bytes) {
        return of(bytes, bytes.length, cell -> false);
    }

    /** Where a cut falls inside a character of several bytes, what is left of it does not count. */
    static DecodedText of(byte[] bytes, int length, Predicate<String> known) {
        if (has(bytes, length, 0xef, 0xbb, 0xbf)) {
            return new DecodedText(new String(bytes, 3, length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (has(bytes, length, 0xff, 0xfe, 0, 0)) {
            return new DecodedText(new String(bytes, 4, length - 4 & ~3, UTF_32), "UTF-32");
        }
        if (has(bytes, length, 0xff, 0xfe)) {
            return new DecodedText(new String(bytes, 2, length - 2 & ~1, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (has(bytes, length, 0xfe, 0xff)) {
            return new DecodedText(new String(bytes, 2, length - 2 & ~1, StandardCharsets.UTF_16BE), "UTF-16");
        }
        int first = zeros(bytes, length, 0);
        int second = zeros(bytes, length, 1);
        if (first != second && Math.max(first, second) > 8 * Math.min(first, second)) {
            var charset = first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new DecodedText(new String(bytes, 0, length & ~1, charset), "UTF-16");
        }
        var encoding = TextEncoding.of(bytes, length, known);
        return new DecodedText(
                encoding.decode(bytes, length), encoding.charset().name(), encoding.isLegible());
    }

    /** How many of every second byte from one on are zero, as of two that make a letter of this part of the world one is. */
    private static int zeros(byte[] bytes, int length, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(length, 1_000); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean has(byte[] bytes, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
