package fr.allervers.web.publication;

import java.text.Normalizer;
import java.util.Map;

/**
 * A text as a short message carries it: only characters of the GSM alphabet (3GPP TS 23.038), since a single other one
 * makes all of a message cost more than twice as much.
 *
 * @param text folded: {@code Œting} as {@code Oeting}
 * @param units septets it takes: one a character, two for those of the extension table
 * @param parts messages that it is sent as: one up to 160 units, else as many as are needed with 153 units each
 */
public record SmsText(String text, int units, int parts) {

    private static final int ALONE = 160;
    private static final int OF_SEVERAL = 153;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "^{}\\[~]|€";

    /** What stands for characters that no accent can be taken from. */
    private static final Map<Character, String> FOLDED = Map.ofEntries(
            Map.entry('œ', "oe"),
            Map.entry('’', "'"),
            Map.entry('‘', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('‑', "-"),
            Map.entry('−', "-"),
            Map.entry('…', "..."),
            Map.entry('·', "-"),
            Map.entry('\u00a0', " "),
            Map.entry('\u202f', " "),
            Map.entry('\u2009', " "),
            Map.entry('\t', " "));

    /** A text, folded; what has no form in the alphabet is a question mark. */
    static SmsText of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("«[\\s\u00a0\u202f]+", "«")
                .replaceAll("[\\s\u00a0\u202f]+»", "»");
        var folded = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            if (!Character.isLowSurrogate(composed.charAt(i))) {
                folded.append(folded(composed.charAt(i), isCapital(composed, i + 1)));
            }
        }
        return counted(folded.toString());
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    private static String folded(char character, boolean beforeCapital) {
        if (isKnown(character)) {
            return String.valueOf(character);
        } else if (character == 'Œ') {
            return beforeCapital ? "OE" : "Oe";
        }
        var known = FOLDED.get(character);
        return known == null ? bare(character) : known;
    }

    private static String bare(char character) {
        var bare = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return !bare.isEmpty() && bare.chars().allMatch(c -> isKnown((char) c)) ? bare : "?";
    }

    private static boolean isKnown(char character) {
        return BASIC.indexOf(character) >= 0 || EXTENSION.indexOf(character) >= 0;
    }

    private static SmsText counted(String text) {
        int units = text.chars().map(SmsText::units).sum();
        return new SmsText(text, units, units <= ALONE ? 1 : parts(text));
    }

    private static int units(int character) {
        return EXTENSION.indexOf(character) >= 0 ? 2 : 1;
    }

    /** A character of the extension table is never torn apart: where it does not fit, it begins the next part. */
    private static int parts(String text) {
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int units = units(text.charAt(i));
            if (used + units > OF_SEVERAL) {
                parts++;
                used = 0;
            }
            used += units;
        }
        return parts;
    }
}
