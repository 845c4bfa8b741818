package fr.allervers.data.json;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Theme;
import java.util.List;

final class ThemeShape extends RowShape<Theme> {

    private final Field<String> id = required("id", Ids.declaration(Ids.Kind.THEME));
    private final Field<String> name = required("name", Text.ANY);
    private final Field<Integer> minutes = required("minutes", WholeNumber.between(1, Limits.MINUTES));
    private final Field<Integer> sessions = required("sessions", WholeNumber.between(1, Limits.SESSIONS));
    private final Field<Integer> minParticipants = required("minParticipants", WholeNumber.upTo(Limits.FIGURE));
    private final Field<Integer> maxParticipants = required("maxParticipants", WholeNumber.upTo(Limits.FIGURE));
    private final Field<List<String>> equipment = optional("equipment", Lists.TEXTS, List.of());

    @Override
    void check(Row row, Input in) {
        var least = row.find(minParticipants);
        var most = row.find(maxParticipants);
        if (least != null && most != null && most < least) {
            in.faults().add(row.place(maxParticipants), "most.below.least", most, least);
        }
    }

    @Override
    Theme build(Row row) {
        return new Theme(
                row.get(id),
                row.get(name),
                row.get(minutes),
                row.get(sessions),
                row.get(minParticipants),
                row.get(maxParticipants),
                row.get(equipment),
                provenance(row));
    }
}
