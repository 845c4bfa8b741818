package fr.allervers.data.sheet;

import java.util.HashMap;
import java.util.Map;

/**
 * What separates the columns of a text file.
 *
 * @param declaration how many characters at the start declare it ({@code sep=;} on a line of its own)
 */
record Separator(char character, int declaration) {

    /** The marks that may separate, the likeliest first. */
    static final char[] CANDIDATES = {';', '\t', ',', '|'};

    /** Characters that are looked at. */
    private static final int SAMPLE = 64 * 1024;

    static Separator of(String text) {
        if (text.length() >= 5 && text.regionMatches(true, 0, "sep=", 0, 4) && text.charAt(4) > '\r') {
            int end = 5;
            while (end < text.length() && end < 7 && (text.charAt(end) == '\r' || text.charAt(end) == '\n')) {
                end++;
            }
            return new Separator(text.charAt(4), end);
        }
        return new Separator(likeliest(text.substring(0, Math.min(text.length(), SAMPLE))), 0);
    }

    /** The one that cuts most lines into the same number of columns, and into many. */
    private static char likeliest(String sample) {
        char best = CANDIDATES[0];
        long most = 0;
        for (char candidate : CANDIDATES) {
            long weight = weight(candidate, sample);
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return best;
    }

    /** In how many columns its lines are cut, all together. */
    long weight(String text) {
        return weight(character, text.substring(0, Math.min(text.length(), SAMPLE)));
    }

    private static long weight(char separator, String sample) {
        Map<Integer, Integer> lines = new HashMap<>();
        boolean quoted = false;
        int inLine = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                inLine++;
            } else if ((c == '\n' || c == '\r') && !quoted) {
                lines.merge(inLine, 1, Integer::sum);
                inLine = 0;
            }
        }
        lines.merge(inLine, 1, Integer::sum);
        return lines.entrySet().stream()
                .mapToLong(e -> (long) e.getKey() * e.getValue())
                .max()
                .orElse(0);
    }
}
