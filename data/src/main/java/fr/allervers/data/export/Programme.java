package fr.allervers.data.export;

import fr.allervers.data.table.Columns;
import fr.allervers.data.table.Table;
import java.util.List;

/** What may be published of a plan: what, when and where. Neither advisors nor who attends. */
final class Programme {

    /** The scheme's rule for what conseillers numériques do, so that no table asks for it. */
    private static final boolean FREE_OF_CHARGE = true;

    private Programme() {}

    static Table of(List<Line> lines) {
        return new Columns<Line>()
                .with("atelier_id", l -> l.workshop().id())
                .with("theme_id", l -> l.theme().id())
                .with("titre", l -> l.theme().name())
                .with("public", l -> l.audience().name())
                .with("date", l -> l.start().toLocalDate())
                .with("heure_debut", l -> l.start().toLocalTime())
                .with("heure_fin", l -> l.end().toLocalTime())
                .with("seance", Line::number)
                .with("seances", Line::sessions)
                .with("lieu", Line::place)
                .with("adresse", l -> l.room().address())
                .with("commune", l -> l.commune().name())
                .with("code_insee", l -> l.commune().code())
                .with("latitude", Line::latitude)
                .with("longitude", Line::longitude)
                .with("places", Line::seats)
                .with("gratuit", l -> FREE_OF_CHARGE)
                .with("plain_pied", l -> l.room().stepFree())
                .with("lieu_fictif_ou_estime", Line::isMadeUp)
                .table("programme", lines);
    }
}
