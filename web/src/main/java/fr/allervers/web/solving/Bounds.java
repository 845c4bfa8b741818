package fr.allervers.web.solving;

import fr.allervers.data.problem.Problem;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.web.proof.ProofBeside;
import fr.allervers.web.proof.Proven;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.Quarters;
import java.time.Duration;
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

    private Bound read(String problem, Plans plans) {
        return store.database()
                .sql("select unserved, unserved_proof, unserved_allowed, cost, cost_proof from proof"
                        + " where problem = ? and plans = ?")
                .params(problem, plans.name())
                .query((row, n) -> new Bound(
                        row.getLong("unserved"),
                        ProofStatus.valueOf(row.getString("unserved_proof")),
                        row.getLong("unserved_allowed"),
                        row.getLong("cost"),
                        ProofStatus.valueOf(row.getString("cost_proof"))))
                .optional()
                .orElse(Bound.TRIVIAL);
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
