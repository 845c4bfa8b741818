package fr.allervers.data.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Encoding of a text file that says it nowhere. Lines that are UTF-8 are read as such; the others by the one encoding
 * in which they have the most words that the reader knows and the fewest letters that no French word has.
 *
 * @param charset of the lines that are no UTF-8; UTF-8 itself where there are none
 * @param isLegible false where so many letters are strange in it that it is hardly the one
 */
record TextEncoding(Charset charset, boolean isLegible) {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** The likeliest first: Windows, Latin-9, old Macintosh, DOS of Western Europe. */
    private static final List<Charset> OLD = Stream.of("windows-1252", "ISO-8859-15", "x-MacRoman", "IBM850")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /** What a word that the reader knows weighs, beside one letter. */
    private static final int KNOWN = 20;

    private static final int STRANGE = -5;

    /** Fewest strange letters, and their share of all, from which on no encoding fits. */
    private static final int MANY = 4;

    /** Different cells that are looked at. */
    private static final int SAMPLE = 2_000;

    private static final String FRENCH = "éèêëàâäùûüçôöîïœæßñÉÈÊËÀÂÄÙÛÜÇÔÖÎÏŒÆ";
    private static final String MARKS = "«»’‘“”–—…°€ª²³·•±×\u00a0\u00ad";

    /** @param known says whether the reader knows a cell's text */
    static TextEncoding of(byte[] bytes, int length, Predicate<String> known) {
        if (isUtf8(bytes, 0, length)) {
            return new TextEncoding(StandardCharsets.UTF_8, true);
        }
        var cells = oldCells(bytes, length);
        var best = WESTERN;
        var most = new Fit(0, Integer.MAX_VALUE);
        for (var charset : OLD) {
            var fit = fit(cells, charset, known);
            if (fit.weight() > most.weight()) {
                most = fit;
                best = charset;
            }
        }
        return new TextEncoding(best, most.strange < MANY || most.likely > (long) MANY * most.strange);
    }

    /** Different cells of the lines that are no UTF-8, a character a byte: those with more than ASCII in them. */
    private static Set<String> oldCells(byte[] bytes, int length) {
        Set<String> cells = new LinkedHashSet<>();
        int start = 0;
        for (int end = 0; end <= length && cells.size() < SAMPLE; end++) {
            if (end == length || isLineEnd(bytes[end])) {
                if (!isUtf8(bytes, start, end)) {
                    var line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
                    Stream.of(line.split("[;,\t|\"]"))
                            .filter(c -> c.chars().anyMatch(i -> i >= 0x80))
                            .forEach(cells::add);
                }
                start = end + 1;
            }
        }
        return cells;
    }

    /** How well an encoding fits: letters as French has them, those of known words many times, and others. */
    private record Fit(int likely, int strange) {

        long weight() {
            return likely + (long) STRANGE * strange;
        }

        Fit plus(Fit other) {
            return new Fit(likely + other.likely, strange + other.strange);
        }
    }

    private static Fit fit(Set<String> cells, Charset charset, Predicate<String> known) {
        var fit = new Fit(0, 0);
        for (var cell : cells) {
            var text = new String(cell.getBytes(StandardCharsets.ISO_8859_1), charset);
            fit = fit.plus(letters(text)).plus(new Fit(known.test(Blanks.strip(text)) ? KNOWN : 0, 0));
        }
        return fit;
    }

    private static Fit letters(String text) {
        int likely = 0;
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                boolean french = isLikely(c, before, after);
                likely += french ? 1 : 0;
                strange += french ? 0 : 1;
            }
        }
        return new Fit(likely, strange);
    }

    private static boolean isLikely(char c, char before, char after) {
        if (FRENCH.indexOf(c) >= 0) {
            boolean inside = Character.isLetter(before) || Character.isLetter(after);
            return !(Character.isUpperCase(c) && Character.isLowerCase(before)) && (inside || "àÀ".indexOf(c) >= 0);
        }
        if ("¼½¾".indexOf(c) >= 0) {
            return !Character.isLetter(before) && !Character.isLetter(after);
        }
        boolean within = Character.isLetter(before) && Character.isLetter(after);
        return MARKS.indexOf(c) >= 0 && (!within || c == '’' || c == '\u00a0' || c == '–');
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** The text of the first bytes. */
    String decode(byte[] bytes, int length) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, 0, length, charset);
        }
        var utf8 = new ByteArrayOutputStream(length + length / 8);
        int start = 0;
        for (int end = 0; end <= length; end++) {
            if (end == length || isLineEnd(bytes[end])) {
                int stop = Math.min(length, end + 1);
                if (isUtf8(bytes, start, stop)) {
                    utf8.write(bytes, start, stop - start);
                } else {
                    utf8.writeBytes(new String(bytes, start, stop - start, charset).getBytes(StandardCharsets.UTF_8));
                }
                start = stop;
            }
        }
        return utf8.toString(StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] bytes, int from, int to) {
        if (isAscii(bytes, from, to)) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
