package fr.allervers.web.shape;

import fr.allervers.data.plan.Score;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A plan's score as pages and commands answer it in JSON: as in the contract's plan file.
 *
 * @param costs one figure for each cost, by the cost's name in the contract's files
 */
public record ScoreShape(long hard, long unserved, long cost, Map<String, Long> costs) {

    /** The shape of a score. */
    public static ScoreShape of(Score score) {
        var figures = new LinkedHashMap<String, Long>();
        score.costs().byCost().forEach((cost, figure) -> figures.put(cost.field(), figure));
        return new ScoreShape(score.hard(), score.unserved(), score.cost(), figures);
    }
}
