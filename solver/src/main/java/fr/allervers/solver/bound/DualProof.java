package fr.allervers.solver.bound;

import fr.allervers.solver.Deadline;
import fr.allervers.solver.bound.kind.KindSearch;
import fr.allervers.solver.bound.price.LagrangianDual;
import fr.allervers.solver.bound.price.SubgradientSearch;
import fr.allervers.solver.bound.price.Units;
import fr.allervers.solver.bound.relax.Relaxation;
import java.util.function.LongConsumer;

/** Proof by multipliers, whatever the size of the territory, and by whole workshops of each kind at the best of them. */
record DualProof(Relaxation relaxation, BestBound best, Deadline deadline) {

    /** @param part of the time that is left, 2 for half of it */
    void proveUnserved(int part) {
        if (!deadline.isOver()) {
            search(LagrangianDual.ofUnserved(relaxation), true, part, this::raiseUnserved);
        }
    }

    /** A dual, and what came of the search for its multipliers. */
    record Proven(LagrangianDual dual, SubgradientSearch search) {}

    /** @param part of the time that is left, 2 for half of it */
    Proven proveCost(int part) {
        var dual = LagrangianDual.ofCost(relaxation, best.get().unservedAllowed());
        var damped = search(dual, true, part, this::raiseCost);
        if (!relaxation.isSmall()) {
            return new Proven(dual, damped);
        }
        var undamped = search(dual, false, part, this::raiseCost);
        return new Proven(dual, undamped.bound() > damped.bound() ? undamped : damped);
    }

    private void raiseUnserved(long units) {
        best.raiseUnserved(relaxation.unservable() + Units.ceilMinutes(units), ProofStatus.DUAL_BOUND);
    }

    private void raiseCost(long units) {
        best.raiseCost(Units.ceilMinutes(units));
    }

    private SubgradientSearch search(LagrangianDual dual, boolean damped, int part, LongConsumer better) {
        var search = new SubgradientSearch(dual, damped);
        search.run(deadline.within(deadline.left().dividedBy(part))::isOver, better);
        return search;
    }

    void proveWholeWorkshops(Proven proven) {
        if (!deadline.isOver()) {
            var search = proven.search();
            new KindSearch(proven.dual().at(search.best()), search.bound(), deadline).run(this::raiseCost);
        }
    }
}
