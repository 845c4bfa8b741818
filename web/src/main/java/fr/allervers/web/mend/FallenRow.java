package fr.allervers.web.mend;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.change.OtherAdvisor;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.WorkshopTexts;
import java.util.List;

/**
 * A published workshop that an event touches, and why nobody else takes it over as it is, in words.
 *
 * @param workshop what, when and where
 * @param others one for each other advisor
 */
record FallenRow(String workshop, List<String> others) {

    /** Rows that the page shows. */
    private static final int MOST = 12;

    static List<FallenRow> of(MendProblem problem, Say say) {
        var index = new ProblemIndex(problem.problem());
        var judge = new PlanJudge(problem.problem());
        var texts = new WorkshopTexts(say, index);
        return problem.fallen().stream()
                .limit(MOST)
                .map(w -> new FallenRow(
                        say.message("mend.fallen.row", index.theme(w.theme()).name(), texts.when(w), texts.place(w)),
                        OtherAdvisor.of(judge, index, problem.standing(), w).stream()
                                .map(o -> words(o, index, texts, say))
                                .toList()))
                .toList();
    }

    private static String words(OtherAdvisor other, ProblemIndex index, WorkshopTexts texts, Say say) {
        var busy = other.busy();
        var at = other.at();
        var name = other.advisor().name();
        return busy == null || at == null
                ? say.message("mend.other." + other.why(), name)
                : say.message("mend.other.BUSY", name, index.theme(busy.theme()).name(), texts.moment(at));
    }
}
