package fr.allervers.web.plan;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.difference.DifferenceWords;
import fr.allervers.solver.explanation.difference.GroupEffect;
import fr.allervers.solver.explanation.workshop.Alternative;
import fr.allervers.solver.explanation.workshop.Choice;
import fr.allervers.solver.explanation.workshop.WorkshopReasons;
import fr.allervers.solver.explanation.workshop.WorkshopWords;
import java.util.List;

/**
 * Why a workshop is as it is, for its sheet.
 *
 * @param verdict what came of trying the other choices
 * @param rows the other choices, rooms first
 * @param closed why other choices are none
 */
public record WhyHere(List<Sentence> verdict, List<Row> rows, List<Sentence> closed) {

    private static final int GROUPS = 4;

    /**
     * One other choice.
     *
     * @param served residents served more, negative where fewer are
     * @param cost more, negative where less
     * @param worse groups of residents who lose places or minutes, those with most at stake first
     * @param better groups who win
     * @param others figures that differ beside the residents' travel: driving, presence, broken promises
     */
    public record Row(
            Choice choice,
            Sentence place,
            long served,
            long cost,
            List<Sentence> worse,
            List<Sentence> better,
            List<Sentence> others) {}

    static WhyHere of(ProblemIndex index, WorkshopReasons reasons) {
        var words = new WorkshopWords(index);
        var differences = new DifferenceWords(index);
        return new WhyHere(
                words.verdict(reasons),
                reasons.alternatives()
                        .map(a -> row(a, words.place(reasons.workshop(), a), differences))
                        .toList(),
                reasons.closed().stream().map(words::closed).toList());
    }

    private static Row row(Alternative a, Sentence place, DifferenceWords words) {
        var groups = a.difference().groups();
        return new Row(
                a.choice(),
                place,
                groups.stream().mapToLong(GroupEffect::served).sum(),
                a.difference().cost(),
                groups.stream()
                        .filter(GroupEffect::isWorse)
                        .limit(GROUPS)
                        .map(words::group)
                        .toList(),
                groups.stream()
                        .filter(GroupEffect::isBetter)
                        .limit(GROUPS)
                        .map(words::group)
                        .toList(),
                words.others(a.difference()));
    }
}
