package fr.allervers.data.example;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import java.util.List;

/** Themes of the profession's list, with shapes that workshops elsewhere have. */
final class Themes {

    private static final Provenance ORIGIN = Provenance.estimate(
            "thème : liste de La Coop de la médiation numérique ; durée, séances, effectifs et équipement estimés");

    private Themes() {}

    static List<Theme> all() {
        return Rows.of("themes", Row.class).stream().map(Row::theme).toList();
    }

    record Row(
            String id,
            String name,
            int minutes,
            int sessions,
            int minParticipants,
            int maxParticipants,
            List<String> equipment) {

        private Theme theme() {
            return new Theme(id, name, minutes, sessions, minParticipants, maxParticipants, equipment, ORIGIN);
        }
    }
}
