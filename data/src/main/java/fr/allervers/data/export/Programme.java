package fr.allervers.data.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be published of a plan: what, when and where. Neither advisors nor who attends. */
final class Programme {

    private Programme() {}

    static Table of(List<Line> lines) {
        return new Table(
                "programme",
                List.of(
                        "atelier_id",
                        "theme_id",
                        "titre",
                        "public",
                        "date",
                        "heure_debut",
                        "heure_fin",
                        "seance",
                        "seances",
                        "lieu",
                        "adresse",
                        "commune",
                        "code_insee",
                        "latitude",
                        "longitude",
                        "places",
                        "plain_pied",
                        "lieu_fictif_ou_estime"),
                lines.stream().map(Programme::row).toList());
    }

    private static List<@Nullable Object> row(Line line) {
        return Tables.row(
                line.workshop().id(),
                line.theme().id(),
                line.theme().name(),
                line.audience().name(),
                line.start().toLocalDate(),
                line.start().toLocalTime(),
                line.end().toLocalTime(),
                line.number(),
                line.sessions(),
                line.place(),
                line.room().address(),
                line.commune().name(),
                line.commune().code(),
                line.latitude(),
                line.longitude(),
                line.seats(),
                line.room().stepFree(),
                line.isMadeUp());
    }
}
