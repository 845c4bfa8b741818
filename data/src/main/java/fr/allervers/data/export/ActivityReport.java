package fr.allervers.data.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row a session with what the report of a group activity in La Coop de la médiation numérique asks for. What only
 * the day itself can tell (who came, level) stays empty; participants are those planned.
 */
final class ActivityReport {

    private ActivityReport() {}

    static Table of(List<Line> lines) {
        return new Table(
                "report",
                List.of(
                        "reportType",
                        "date",
                        "begins",
                        "duration",
                        "reportPlaceType",
                        "venue",
                        "commune",
                        "code",
                        "themeKeys",
                        "title",
                        "level",
                        "reportEquipment",
                        "plannedParticipants",
                        "advisor",
                        "workshop",
                        "session"),
                lines.stream().map(ActivityReport::row).toList());
    }

    private static List<@Nullable Object> row(Line line) {
        return Tables.row(
                "Collectif",
                line.start().toLocalDate(),
                line.start().toLocalTime(),
                line.theme().minutes(),
                "LieuActivite",
                line.place(),
                line.commune().name(),
                line.commune().code(),
                line.theme().id(),
                line.sessions() == 1
                        ? line.theme().name()
                        : "%s (%d/%d)".formatted(line.theme().name(), line.number(), line.sessions()),
                null,
                null,
                line.workshop().participants(),
                line.advisor().name(),
                line.workshop().id(),
                line.number());
    }
}
