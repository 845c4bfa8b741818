package fr.allervers.data.export;

import fr.allervers.data.table.Columns;
import fr.allervers.data.table.Table;
import java.util.List;

/**
 * One row a session with what the report of a group activity in La Coop de la médiation numérique asks for. What only
 * the day itself can tell (who came, level) stays empty; participants are those planned.
 */
final class ActivityReport {

    private ActivityReport() {}

    static Table of(List<Line> lines) {
        return new Columns<Line>()
                .with("reportType", l -> "Collectif")
                .with("date", l -> l.start().toLocalDate())
                .with("begins", l -> l.start().toLocalTime())
                .with("duration", l -> l.theme().minutes())
                .with("reportPlaceType", l -> "LieuActivite")
                .with("venue", Line::place)
                .with("commune", l -> l.commune().name())
                .with("code", l -> l.commune().code())
                .with("themeKeys", l -> l.theme().id())
                .with("title", ActivityReport::title)
                .with("level", l -> null)
                .with("reportEquipment", l -> null)
                .with("plannedParticipants", Line::participants)
                .with("advisor", l -> l.advisor().name())
                .with("workshop", l -> l.workshop().id())
                .with("session", Line::number)
                .table("report", lines);
    }

    private static String title(Line line) {
        var theme = line.theme().name();
        return line.sessions() == 1 ? theme : "%s (%d/%d)".formatted(theme, line.number(), line.sessions());
    }
}
