package fr.allervers.web.solving;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.web.proof.ProofBeside;
import fr.allervers.web.proof.Proven;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** What was proven so far that no plan of a problem can beat; what was proven once is kept. */
@Component
public final class Bounds {

    /** Of which plans a bound holds. */
    private enum Plans {
        /** Those that leave the fewest unserved. */
        FEWEST,
        /** Those that leave as many as some plan does. */
        AS_MANY
    }

    private static final String SELECT =
            "select problem, plans, unserved, unserved_proof, unserved_allowed, cost, cost_proof from proof";

    private final Store store;
    private final Quarters quarters;

    public Bounds(Store store, Quarters quarters) {
        this.store = store;
        this.quarters = quarters;
    }

    /** What is proven of a problem. */
    public Proven of(String problem) {
        return new Proven(read(problem, Plans.FEWEST), read(problem, Plans.AS_MANY));
    }

    /** What is proven of the problems of all territories, by their ids; those of which nothing is proven are not in it. */
    public Map<String, Proven> all() {
        var all = new HashMap<String, Proven>();
        store.database().sql(SELECT).query((RowCallbackHandler) row -> {
            var bound = bound(row);
            var proven = Plans.valueOf(row.getString("plans")) == Plans.FEWEST
                    ? new Proven(bound, Bound.TRIVIAL)
                    : new Proven(Bound.TRIVIAL, bound);
            all.merge(row.getString("problem"), proven, Proven::and);
        });
        return all;
    }

    private Bound read(String problem, Plans plans) {
        return store.database()
                .sql(SELECT + " where problem = ? and plans = ?")
                .params(problem, plans.name())
                .query((row, n) -> bound(row))
                .optional()
                .orElse(Bound.TRIVIAL);
    }

    private static Bound bound(ResultSet row) throws SQLException {
        return new Bound(
                row.getLong("unserved"),
                ProofStatus.valueOf(row.getString("unserved_proof")),
                row.getLong("unserved_allowed"),
                row.getLong("cost"),
                ProofStatus.valueOf(row.getString("cost_proof")));
    }

    /**
     * Goes on proving, beside a run.
     *
     * @param time that the run may take
     */
    ProofBeside prove(Problem problem, Duration time) {
        return ProofBeside.of(problem, of(problem.id()), time);
    }

    /** Keeps what a proof has come to, where it is better than what is kept, by whichever process that was. */
    public void keep(String problem, Proven more) {
        store.write(() -> {
            store.lock(store.territory());
            quarters.keep(problem);
            var best = of(problem).and(more);
            replace(problem, Plans.FEWEST, best.fewest());
            replace(problem, Plans.AS_MANY, best.asMany());
        });
    }

    private void replace(String problem, Plans plans, Bound bound) {
        store.database()
                .sql("delete from proof where problem = ? and plans = ?")
                .params(problem, plans.name())
                .update();
        store.database()
                .sql("insert into proof values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        problem,
                        store.territory(),
                        plans.name(),
                        bound.unserved(),
                        bound.unservedProof().name(),
                        bound.unservedAllowed(),
                        bound.cost(),
                        bound.costProof().name())
                .update();
    }
}
