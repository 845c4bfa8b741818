package fr.allervers.data.shape;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.travel.TableSet;

/** The three kinds of document, each the one declaration by which it is read, written and checked. */
public final class Shapes {

    /**
     * A problem. What is read by it has no unknown or double ids, and matrices of the right size. Demand that no plan
     * could serve is no fault, and neither is a mode that no travel table has: the contract calls such a trip impossible.
     */
    public static final Value<Problem> PROBLEM = ProblemShape.PROBLEM;

    /** A plan. It may breach any rule, and its own score may be wrong; fields that are not known are ignored. */
    public static final Value<Plan> PLAN = PlanShape.PLAN;

    /** Travel tables with the communes they are for: {@code communes} and {@code travel} as in a problem. */
    public static final Value<TableSet> TABLE_SET = TableSetShape.TABLE_SET;

    private Shapes() {}
}
