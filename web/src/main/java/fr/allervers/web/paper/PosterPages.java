package fr.allervers.web.paper;

import static java.util.Objects.requireNonNull;

import fr.allervers.web.paper.Poster.Fill;
import fr.allervers.web.programme.PublicSession;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Posters as a PDF file, a page each: with as many workshops as go on it, and those in the largest type that leaves it at one
 * page.
 *
 * @param toCome sessions that residents may still go to
 */
record PosterPages(PdfPrinter printer, List<PublicSession> toCome, Paper paper, Locale locale) {

    /** Sizes of type, the smallest first, which is read from some steps away. */
    private static final List<Double> TYPES = List.of(0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.7, 1.9, 2.2);

    /**
     * Some posters as one file.
     *
     * @param title of the file
     * @param about what it is, in a sentence
     */
    byte[] print(List<Poster> posters, String title, String about) {
        return printer.print("poster", locale, model(posters, title, about));
    }

    /** What the file shows. */
    Map<String, Object> model(List<Poster> posters, String title, String about) {
        return sheets(posters.stream().map(this::filled).toList(), title, about);
    }

    /** True where a room or an advisor on it is made up. */
    boolean isMadeUp(Poster poster) {
        return Boolean.TRUE.equals(poster.model(toCome, Fill.ALL).get("madeUp"));
    }

    /** What stands on a poster. */
    Map<String, Object> filled(Poster poster) {
        int all = ((List<?>) requireNonNull(poster.model(toCome, Fill.ALL).get("lines"))).size();
        var smallest = TYPES.get(0);
        if (!isOnePage(poster, new Fill(all, smallest))) {
            int most = last(all, n -> isOnePage(poster, new Fill(n, smallest)));
            return poster.model(toCome, new Fill(most, smallest));
        }
        int type = last(TYPES.size(), n -> isOnePage(poster, new Fill(all, TYPES.get(n))));
        return poster.model(toCome, new Fill(all, TYPES.get(type)));
    }

    /** The last number below an end for which something is true that is so up to some number; 0 where it is for none. */
    private static int last(int end, IntPredicate isTrue) {
        int low = 0;
        int high = end;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (isTrue.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isOnePage(Poster poster, Fill fill) {
        return printer.pages("poster", locale, sheets(List.of(poster.model(toCome, fill)), "", "")) == 1;
    }

    private Map<String, Object> sheets(List<Map<String, Object>> posters, String title, String about) {
        var model = new HashMap<String, Object>();
        model.put("language", locale.getLanguage());
        model.put("paper", paper.name());
        model.put("points", String.format(Locale.ROOT, "%.1f", paper.points()));
        model.put("title", title);
        model.put("about", about);
        model.put("territory", posters.get(0).get("territory"));
        model.put("posters", posters);
        return model;
    }
}
