package fr.allervers.data.shape;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.MobilityProfile;
import java.util.List;

final class MobilityShape extends Shape<MobilityProfile> {

    private final Field<MobilityProfile, String> id =
            required("id", Ids.declaration(Ids.Kind.MOBILITY), MobilityProfile::id);
    private final Field<MobilityProfile, String> name = required("name", Text.ANY, MobilityProfile::name);
    private final Field<MobilityProfile, List<String>> modes = required("modes", Lists.TEXTS, MobilityProfile::modes);
    private final Field<MobilityProfile, Integer> maxMinutes =
            required("maxMinutes", WholeNumber.upTo(Limits.FIGURE), MobilityProfile::maxMinutes);
    private final Field<MobilityProfile, Integer> comfortMinutes =
            required("comfortMinutes", WholeNumber.upTo(Limits.FIGURE), MobilityProfile::comfortMinutes);
    private final Field<MobilityProfile, Integer> weight =
            required("weight", WholeNumber.upTo(Limits.FIGURE), MobilityProfile::weight);
    private final Field<MobilityProfile, Boolean> stepFree =
            spelledOut("stepFree", Text.FLAG, false, MobilityProfile::stepFree);
    private final Origin<MobilityProfile> origin = origin(MobilityProfile::provenance);

    @Override
    MobilityProfile build(Row row) {
        return new MobilityProfile(
                row.get(id),
                row.get(name),
                row.get(modes),
                row.get(maxMinutes),
                row.get(comfortMinutes),
                row.get(weight),
                row.get(stepFree),
                origin.of(row));
    }
}
