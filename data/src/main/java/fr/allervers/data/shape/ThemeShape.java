package fr.allervers.data.shape;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Theme;
import java.util.List;

final class ThemeShape extends Shape<Theme> {

    private final Field<Theme, String> id = required("id", Ids.declaration(Ids.Kind.THEME), Theme::id);
    private final Field<Theme, String> name = required("name", Text.ANY, Theme::name);
    private final Field<Theme, Integer> minutes =
            required("minutes", WholeNumber.between(1, Limits.MINUTES), Theme::minutes);
    private final Field<Theme, Integer> sessions =
            required("sessions", WholeNumber.between(1, Limits.SESSIONS), Theme::sessions);
    private final Field<Theme, Integer> minParticipants =
            required("minParticipants", WholeNumber.upTo(Limits.FIGURE), Theme::minParticipants);
    private final Field<Theme, Integer> maxParticipants =
            required("maxParticipants", WholeNumber.upTo(Limits.FIGURE), Theme::maxParticipants);
    private final Field<Theme, List<String>> equipment =
            spelledOut("equipment", Lists.TEXTS, List.of(), Theme::equipment);
    private final Origin<Theme> origin = origin(Theme::provenance);

    @Override
    void check(Row row, Validation validation) {
        var least = row.find(minParticipants);
        var most = row.find(maxParticipants);
        if (least != null && most != null && most < least) {
            validation.refuse(row.place(maxParticipants), "most.below.least", most, least);
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
                origin.of(row));
    }
}
