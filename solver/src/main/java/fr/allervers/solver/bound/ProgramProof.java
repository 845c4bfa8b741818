package fr.allervers.solver.bound;

import fr.allervers.solver.Deadline;
import fr.allervers.solver.bound.cut.CutSeparator;
import fr.allervers.solver.bound.cut.RoundingCut;
import fr.allervers.solver.bound.program.Program;
import fr.allervers.solver.bound.relax.Relaxation;
import java.util.ArrayList;
import java.util.List;

/** Proof by linear and mixed-integer programs of the whole relaxation, for small territories. */
final class ProgramProof {

    /** Part of the time that the fewest unserved of whole workshops may take. */
    private static final int UNSERVED_SHARE = 4;

    private final Relaxation relaxation;
    private final BestBound best;
    private final Deadline deadline;
    private final List<RoundingCut> cuts = new ArrayList<>();

    ProgramProof(Relaxation relaxation, BestBound best, Deadline deadline) {
        this.relaxation = relaxation;
        this.best = best;
        this.deadline = deadline;
    }

    /** @param part of the time that is left, 2 for half of it */
    private boolean solve(Program program, int part) {
        return deadline.whileRunning(
                program::interrupt, false, () -> program.solve(deadline.left().dividedBy(part)));
    }

    /** Returns true where the fewest unserved rose. */
    boolean proveUnserved(boolean whole) {
        if (deadline.isOver()) {
            return false;
        }
        try (var program = new Program(relaxation, whole)) {
            long known = best.get().unserved();
            program.minimiseUnserved(whole ? known : 0);
            boolean solved = solve(program, whole ? UNSERVED_SHARE : 1);
            long unserved = solved ? Math.max(known, program.bound()) : known;
            boolean closed = whole && solved && program.meets(unserved);
            return best.raiseUnserved(unserved, closed ? ProofStatus.OPTIMAL_RELAXATION : ProofStatus.DUAL_BOUND);
        }
    }

    /** Proves the cost; the linear program again and again, with the rounding cuts that its solution breaks. */
    void proveCost(boolean whole) {
        if (deadline.isOver()) {
            return;
        }
        var separator = new CutSeparator(relaxation);
        try (var program = new Program(relaxation, whole)) {
            program.allowUnserved(best.get().unservedAllowed());
            cuts.forEach(program::add);
            List<RoundingCut> violated;
            do {
                if (!solve(program, 1)) {
                    return;
                }
                best.raiseCost(
                        program.bound(),
                        program.isWholeOptimum() ? ProofStatus.OPTIMAL_RELAXATION : ProofStatus.DUAL_BOUND);
                violated = whole ? List.of() : separator.violatedBy(program);
                violated.forEach(program::add);
                cuts.addAll(violated);
            } while (!violated.isEmpty() && !deadline.isOver());
        }
    }
}
