package fr.allervers.web.comparison;

import fr.allervers.data.figures.GroupFigures;
import fr.allervers.data.figures.MeansFigures;
import fr.allervers.data.figures.PlanFigures;
import java.util.List;

/** How those with one means of transport fare in two versions. */
public record MeansRow(String name, GroupFigures before, GroupFigures after) {

    private static final GroupFigures NOBODY = new GroupFigures(0, 0, 0, 0, 0);

    /** The means of transport that somebody asks with, in the order of the second version's problem. */
    static List<MeansRow> of(Comparison comparison) {
        return comparison.after().figures().means().stream()
                .map(m -> new MeansRow(
                        m.profile().name(),
                        residents(comparison.before().figures(), m.profile().id()),
                        m.residents()))
                .filter(r -> r.before().asked() + r.after().asked() > 0)
                .toList();
    }

    private static GroupFigures residents(PlanFigures figures, String means) {
        return figures.means().stream()
                .filter(m -> m.profile().id().equals(means))
                .map(MeansFigures::residents)
                .findFirst()
                .orElse(NOBODY);
    }
}
