package fr.allervers.data.sheet;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts at the head or the foot of each page that is printed, which stand in no cell. */
final class PageText {

    /** What programs put into such a text: parts of it, letters' look, numbers of pages, the day. */
    private static final Pattern CODE = Pattern.compile("&(\"[^\"]*\"|K[0-9A-Fa-f+-]{6}|\\d{1,3}|[^&\\d])");

    /** Stands for what two of its marks write. */
    private static final String AND = "\ufffe";

    private static final Pattern PARTS = Pattern.compile("&[LCR]");

    /** What is left of a number of the page. */
    private static final Pattern OF_PAGES = Pattern.compile("(?iu)\\b(pages?|sur|of|de|n)\\b");

    private static final Pattern SAYING = Pattern.compile("[\\p{L}\\p{N}]");

    private PageText() {}

    /** What an XLSX shows of a text with codes in it; empty where that is but the page's number and the like. */
    static String ofCodes(String text) {
        return PARTS.splitAsStream(text.replace("&&", AND))
                .map(part -> of(CODE.matcher(part).replaceAll("").replace(AND, "&")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The text, empty where it says but that it counts pages. */
    static String of(String text) {
        var plain = Blanks.strip(text.replaceAll("[\\s\\p{Zs}]+", " "));
        return SAYING.matcher(OF_PAGES.matcher(plain).replaceAll("")).find() ? plain : "";
    }
}
