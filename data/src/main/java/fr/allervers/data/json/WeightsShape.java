package fr.allervers.data.json;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Weights;

/** An absent weight is 0, as in the contract's script. */
final class WeightsShape extends Shape<Weights> {

    private final Field<Long> travel = weight("travel");
    private final Field<Long> driving = weight("driving");
    private final Field<Long> presence = weight("presence");
    private final Field<Long> changedStart = weight("changedStart");
    private final Field<Long> changedRoom = weight("changedRoom");
    private final Field<Long> changedAdvisor = weight("changedAdvisor");
    private final Field<Long> cancelled = weight("cancelled");

    private Field<Long> weight(String name) {
        return optional(name, new WholeNumber(0, Limits.WEIGHT), 0L);
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
