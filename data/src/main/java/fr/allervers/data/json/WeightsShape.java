package fr.allervers.data.json;

import fr.allervers.data.json.Field.Getter;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Weights;

/** An absent weight is 0, as in the contract's script. */
final class WeightsShape extends Shape<Weights> {

    private final Field<Weights, Long> travel = weight("travel", Weights::travel);
    private final Field<Weights, Long> driving = weight("driving", Weights::driving);
    private final Field<Weights, Long> presence = weight("presence", Weights::presence);
    private final Field<Weights, Long> changedStart = weight("changedStart", Weights::changedStart);
    private final Field<Weights, Long> changedRoom = weight("changedRoom", Weights::changedRoom);
    private final Field<Weights, Long> changedAdvisor = weight("changedAdvisor", Weights::changedAdvisor);
    private final Field<Weights, Long> cancelled = weight("cancelled", Weights::cancelled);

    private Field<Weights, Long> weight(String name, Getter<Weights, Long> getter) {
        return spelledOut(name, new WholeNumber(0, Limits.WEIGHT), 0L, getter);
    }

    @Override
    Weights build(Row row) {
        return new Weights(
                row.get(travel),
                row.get(driving),
                row.get(presence),
                row.get(changedStart),
                row.get(changedRoom),
                row.get(changedAdvisor),
                row.get(cancelled));
    }
}
