package fr.allervers.data.shape;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Rules;

final class RulesShape extends Shape<Rules> {

    private final Field<Rules, Integer> setupMinutes =
            required("setupMinutes", WholeNumber.upTo(Limits.MINUTES), Rules::setupMinutes);
    private final Field<Rules, String> advisorMode = required("advisorMode", Text.ID, Rules::advisorMode);
    private final Field<Rules, Integer> excessFactor =
            required("excessFactor", WholeNumber.upTo(Limits.FIGURE), Rules::excessFactor);

    @Override
    Rules build(Row row) {
        return new Rules(row.get(setupMinutes), row.get(advisorMode), row.get(excessFactor));
    }
}
