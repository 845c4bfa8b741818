package fr.allervers.data.json;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Rules;

final class RulesShape extends Shape<Rules> {

    private final Field<Integer> setupMinutes = required("setupMinutes", WholeNumber.upTo(Limits.MINUTES));
    private final Field<String> advisorMode = required("advisorMode", Text.ID);
    private final Field<Integer> excessFactor = required("excessFactor", WholeNumber.upTo(Limits.FIGURE));

    @Override
    Rules build(Row row) {
        return new Rules(row.get(setupMinutes), row.get(advisorMode), row.get(excessFactor));
    }
}
