package fr.allervers.data.json;

import fr.allervers.data.fault.FaultList;
import fr.allervers.data.json.Ids.Kind;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Reads plan files of one problem. What it returns names only ids the problem has; it may breach any rule, and its own
 * score may be wrong. Fields it does not know are ignored.
 */
public final class PlanReader extends DocumentReader<Plan> {

    private static final PlanShape SHAPE = new PlanShape();

    private final Problem problem;

    public PlanReader(Problem problem) {
        super(SHAPE);
        this.problem = problem;
    }

    @Override
    Ids ids() {
        var ids = new Ids();
        ids.list(Kind.THEME, each(problem.themes(), Theme::id));
        ids.list(Kind.AUDIENCE, each(problem.audiences(), Audience::id));
        ids.list(Kind.ROOM, each(problem.rooms(), Room::id));
        ids.list(Kind.ADVISOR, each(problem.advisors(), Advisor::id));
        ids.list(Kind.DEMAND, each(problem.demand(), Demand::id));
        return ids;
    }

    private static <R> Collection<String> each(List<R> rows, Function<R, String> id) {
        var ids = new LinkedHashSet<String>();
        rows.forEach(r -> ids.add(id.apply(r)));
        return ids;
    }

    @Override
    void checkWhole(Plan plan, FaultList faults) {}
}
