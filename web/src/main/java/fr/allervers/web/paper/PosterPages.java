package fr.allervers.web.paper;

import static java.util.Objects.requireNonNull;

import fr.allervers.web.paper.Poster.Fill;
import fr.allervers.web.programme.PublicSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Posters as a PDF file, a page each: with as many workshops as go on it, and those in the largest type that leaves it at one
 * page. Those that are sought at a time are laid out in one document, as reading the font takes longer than a page.
 *
 * @param toCome sessions that residents may still go to
 */
record PosterPages(PdfPrinter printer, List<PublicSession> toCome, Paper paper, Locale locale) {

    /** Sizes of type, the smallest first, which is read from some steps away. */
    private static final List<Double> TYPES =
            List.of(0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 2.1, 2.2);

    /** Of a page, what is left free below all else, so that it stays one page. */
    private static final double SPARE = 0.01;

    private static final double A4_POINTS = 842;

    /** What is known of how far a poster can be filled: of its fills, each of which takes more than the one before. */
    private static final class Search {

        private final Poster poster;
        private final List<Fill> fills;
        private int most = 0;
        private int least;
        private double height = 1;

        Search(Poster poster, List<PublicSession> toCome) {
            this.poster = poster;
            int all = ((List<?>) requireNonNull(poster.model(toCome, Fill.ALL).get("lines"))).size();
            fills = new ArrayList<>(IntStream.range(1, all)
                    .mapToObj(n -> new Fill(n, TYPES.get(0)))
                    .toList());
            TYPES.forEach(type -> fills.add(new Fill(all, type)));
            least = fills.size();
        }

        boolean isOpen() {
            return least - most > 1;
        }

        private int middle() {
            return (most + least) / 2;
        }

        Map<String, Object> tried(List<PublicSession> toCome) {
            return poster.model(toCome, fills.get(middle()));
        }

        void learn(double taken) {
            if (taken <= 1) {
                most = middle();
                height = taken;
            } else {
                least = middle();
            }
        }

        Map<String, Object> best(List<PublicSession> toCome, Paper paper) {
            var model = poster.model(toCome, fills.get(most));
            double gap = 1 + Math.max(0, 1 - SPARE - height) * A4_POINTS * paper.points() / Paper.A4.points();
            model.put("gap", String.format(Locale.ROOT, "%.0f", gap));
            return model;
        }
    }

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
        var searches = posters.stream().map(p -> new Search(p, toCome)).toList();
        for (var open = open(searches); !open.isEmpty(); open = open(open)) {
            var tried = open.stream().map(s -> s.tried(toCome)).toList();
            var heights = printer.heights("poster", locale, sheets(tried, "", ""));
            for (int i = 0; i < open.size(); i++) {
                open.get(i).learn(heights.get(i));
            }
        }
        return sheets(searches.stream().map(s -> s.best(toCome, paper)).toList(), title, about);
    }

    private static List<Search> open(List<Search> searches) {
        return searches.stream().filter(Search::isOpen).toList();
    }

    /** True where a room or an advisor on it is made up. */
    boolean isMadeUp(Poster poster) {
        return Boolean.TRUE.equals(poster.model(toCome, Fill.ALL).get("madeUp"));
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
