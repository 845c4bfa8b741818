package fr.allervers.web.paper;

import fr.allervers.data.figures.CommuneFigures;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.Say;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The report of a published quarter for the elected: totals, a map, and how each commune fares. Of fewer than
 * {@value #FEWEST} residents it says just that, and nothing that is worked out of them.
 *
 * @param territory name
 * @param quarter in words
 */
record Report(Say say, PlanFigures figures, String territory, String quarter) {

    private static final int FEWEST = 5;

    /**
     * How a commune fares, in words.
     *
     * @param share served of those who ask, percent; 0 where it is not told
     */
    record Line(String commune, String asked, String served, int share, String minutes, int workshops) {}

    Map<String, Object> model(boolean madeUp, Locale locale) {
        var model = new HashMap<String, Object>();
        model.put("language", locale.getLanguage());
        model.put("territory", territory);
        model.put("quarter", quarter);
        model.put("madeUp", madeUp);
        model.put("workshops", figures.workshops());
        model.put("sessions", figures.sessions());
        model.put("asked", count(figures.residents().asked()));
        model.put("served", count(figures.residents().served()));
        model.put("minutes", say.decimal(figures.residents().meanMinutes()));
        model.put(
                "hosting",
                figures.communes().stream().filter(c -> c.workshops() > 0).count());
        model.put("communes", figures.communes().size());
        model.put(
                "lines",
                figures.communes().stream()
                        .sorted(Comparator.comparing(c -> c.commune().name(), Alphabet.NAMES))
                        .map(this::line)
                        .toList());
        model.put("map", new ReportMap(figures.communes()).picture());
        return model;
    }

    private String count(long residents) {
        return residents > 0 && residents < FEWEST ? say.message("paper.few", FEWEST) : say.number(residents);
    }

    private Line line(CommuneFigures commune) {
        var residents = commune.residents();
        boolean isTold = residents.served() >= FEWEST;
        return new Line(
                commune.commune().name(),
                count(residents.asked()),
                count(residents.served()),
                isTold ? Say.ofHundred(residents.share()) : 0,
                isTold ? say.message("duration.minutes", Math.round(residents.meanMinutes())) : "–",
                commune.workshops());
    }
}
