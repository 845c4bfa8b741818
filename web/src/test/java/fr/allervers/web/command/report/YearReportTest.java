package fr.allervers.web.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.solver.continuity.YearComparison;
import fr.allervers.solver.continuity.YearComparison.Row;
import fr.allervers.solver.continuity.YearFigures;
import fr.allervers.solver.continuity.YearRates;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class YearReportTest {

    private static String lines(long servedInTurn, long never, Locale language) {
        var rows = List.of(
                row(false, false, 100, 9),
                row(true, false, 100, 9),
                row(false, true, servedInTurn, never),
                row(true, true, 100, 0));
        var report = new YearReport(new YearComparison(rows, 3), YearRates.MADE_UP);
        return String.join(
                "\n", report.lines().stream().map(l -> l.in(language)).toList());
    }

    private static Row row(boolean habits, boolean turns, long served, long never) {
        return new Row(habits, turns, new YearFigures(200, served, 1, 2, 3, 4, 5, never, 0.5));
    }

    @Test
    void whatIsKeptIsSaidToBeKept() {
        assertThat(lines(99, 0, Locale.ENGLISH))
                .contains(
                        "no commune that could host goes four quarters",
                        "served by 1.00 % (at most 1 % allowed): kept.")
                .doesNotContain("not kept");
    }

    @Test
    void whatIsMissedIsSaidToBeMissed() {
        assertThat(lines(98, 1, Locale.ENGLISH))
                .contains(
                        "one commune that could host goes four quarters", "by 2.00 % (at most 1 % allowed): not kept.");
        assertThat(lines(98, 2, Locale.FRENCH))
                .contains(
                        "2 communes qui pouvaient accueillir restent quatre trimestres",
                        "de 2,00 % (au plus 1 % permis) : pas tenu.",
                        "Taux inventés : 30 % des conseillers",
                        "Tours d'accueil");
    }
}
