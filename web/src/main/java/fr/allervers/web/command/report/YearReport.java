package fr.allervers.web.command.report;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.continuity.YearComparison;
import fr.allervers.solver.continuity.YearFigures;
import fr.allervers.solver.continuity.YearRates;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came out of replaying years: as lines, as a table, and whether fair turns kept what is asked of them. */
public record YearReport(YearComparison comparison, YearRates rates) {

    private static final String HEADINGS =
            "habits,turns,years,asked,served,served_percent,disturbed,habits_participants,habits_lost,no_shows,"
                    + "passed_over,never_hosting,gini";

    /** The comparison in words. */
    public List<Sentence> lines() {
        var lines = new ArrayList<Sentence>();
        lines.add(Messages.of("simulate.rates", rates.absent(), rates.noShow(), rates.late(), comparison.years()));
        comparison.rows().forEach(r -> {
            lines.add(name(r));
            lines.addAll(lines(r.figures()));
        });
        lines.addAll(verdict());
        return lines;
    }

    /** Whether fair turns kept what is asked of them. */
    private List<Sentence> verdict() {
        long never = comparison.neverHostingInTurn();
        return List.of(
                Messages.of(never == 0 ? "simulate.all" : "simulate.notAll", never),
                fall("simulate.fall", false),
                fall("simulate.fallWithHabits", true));
    }

    private Sentence fall(String key, boolean habits) {
        double fall = comparison.fall(habits);
        var held = Messages.of(fall <= YearComparison.FALL_ALLOWED ? "simulate.kept" : "simulate.missed");
        return Messages.of(key, fall, YearComparison.FALL_ALLOWED, held);
    }

    static Sentence name(YearComparison.Row row) {
        return Messages.of("simulate." + (row.habits() ? "habits" : "noHabits") + (row.turns() ? "Turns" : ""));
    }

    private static List<Sentence> lines(YearFigures figures) {
        return List.of(
                Messages.of("simulate.served", figures.served(), figures.asked(), figures.servedPercent()),
                Messages.of("simulate.disturbed", figures.disturbed(), figures.noShows()),
                Messages.of("simulate.habitsLost", figures.habitsLost(), figures.habits()),
                Messages.of("simulate.passedOver", figures.passedOver(), figures.neverHosting()),
                Messages.of("simulate.gini", figures.gini()));
    }

    /** The table, with comma and point whatever the language. */
    public String csv() {
        var text = new StringBuilder(HEADINGS).append('\n');
        for (var row : comparison.rows()) {
            var f = row.figures();
            text.append(String.format(
                    Locale.ROOT,
                    "%b,%b,%d,%d,%d,%.2f,%d,%d,%d,%d,%d,%d,%.4f\n",
                    row.habits(),
                    row.turns(),
                    comparison.years(),
                    f.asked(),
                    f.served(),
                    f.servedPercent(),
                    f.disturbed(),
                    f.habits(),
                    f.habitsLost(),
                    f.noShows(),
                    f.passedOver(),
                    f.neverHosting(),
                    f.gini()));
        }
        return text.toString();
    }

    /** The same for scripts, with the verdict in a language. */
    public YearShape shape(String territory, Quarter first, Locale language) {
        return new YearShape(
                ExitStatus.GOOD,
                territory,
                first.toString(),
                comparison.years(),
                rates,
                comparison.rows(),
                verdict().stream().map(v -> v.in(language)).toList());
    }

    /**
     * What {@code simulate --json} answers.
     *
     * @param status the exit status
     * @param territory its id
     * @param first quarter of each year
     * @param rates percentages
     */
    record YearShape(
            int status,
            String territory,
            String first,
            int years,
            YearRates rates,
            List<YearComparison.Row> rows,
            List<String> verdict) {}
}
