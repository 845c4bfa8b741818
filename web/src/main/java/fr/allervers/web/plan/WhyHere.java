package fr.allervers.web.plan;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.difference.DifferenceWords;
import fr.allervers.solver.explanation.difference.GroupEffect;
import fr.allervers.solver.explanation.workshop.Alternative;
import fr.allervers.solver.explanation.workshop.Choice;
import fr.allervers.solver.explanation.workshop.WorkshopReasons;
import fr.allervers.solver.explanation.workshop.WorkshopWords;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a workshop is as it is, for its sheet.
 *
 * @param verdict what came of trying the other choices
 * @param best the {@value #BEST} best of the other choices, the best first
 * @param rest the others, in the same order
 * @param closed why other choices are none
 */
public record WhyHere(List<Sentence> verdict, List<Row> best, List<Row> rest, List<Sentence> closed) {

    private static final int BEST = 3;

    private static final int GROUPS = 4;

    /** As the contract compares plans: who is left unserved first, then the cost. */
    private static final Comparator<Alternative> BEST_FIRST = comparingLong(
                    (Alternative a) -> a.difference().unserved())
            .thenComparing(a -> a.difference().cost());

    /**
     * One other choice.
     *
     * @param spot where it would be held, null where it would not be
     * @param served residents served more, negative where fewer are
     * @param cost more, negative where less
     * @param worse groups of residents who lose places or minutes, those with most at stake first
     * @param better groups who win
     * @param others figures that differ beside the residents' travel: driving, presence, broken promises
     */
    public record Row(
            Choice choice,
            Sentence place,
            @Nullable Spot spot,
            long served,
            long cost,
            List<Sentence> worse,
            List<Sentence> better,
            List<Sentence> others) {}

    static WhyHere of(ProblemIndex index, WorkshopReasons reasons) {
        var words = new WorkshopWords(index);
        var differences = new DifferenceWords(index);
        var ranked = reasons.alternatives()
                .sorted(BEST_FIRST)
                .map(a -> row(a, words.place(reasons.workshop(), a), differences))
                .toList();
        int best = Math.min(BEST, ranked.size());
        return new WhyHere(
                words.verdict(reasons),
                ranked.subList(0, best),
                ranked.subList(best, ranked.size()),
                reasons.closed().stream().map(words::closed).toList());
    }

    private static Row row(Alternative a, Sentence place, DifferenceWords words) {
        var groups = a.difference().groups();
        return new Row(
                a.choice(),
                place,
                a.spot(),
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
