package fr.allervers.solver.explanation.difference;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Sentences of a plan difference, the people first. */
public record DifferenceWords(ProblemIndex index) {

    private static final int GROUPS = 3;
    private static final double TOO_LITTLE_TO_SAY = 0.05;

    /** All of it in one sentence: places, the groups with most at stake, driving, presence, broken promises, cost. */
    public Sentence sentence(PlanDifference difference) {
        return Phrase.list(parts(difference));
    }

    private List<Sentence> parts(PlanDifference difference) {
        var parts = new ArrayList<Sentence>();
        long served =
                difference.groups().stream().mapToLong(GroupEffect::served).sum();
        if (served != 0) {
            parts.add(Phrase.of(served > 0 ? "served.more" : "served.fewer", Math.abs(served)));
        }
        var told = difference.groups().stream()
                .filter(g -> g.served() != 0 || Math.abs(g.longer()) >= TOO_LITTLE_TO_SAY)
                .toList();
        told.stream().limit(GROUPS).map(this::group).forEach(parts::add);
        if (told.size() > GROUPS) {
            parts.add(Phrase.of("groups.more", told.size() - GROUPS));
        }
        parts.addAll(others(difference));
        parts.add(cost(difference));
        return parts;
    }

    /** The figures that differ beside the residents' travel: driving, presence, broken promises. */
    public List<Sentence> others(PlanDifference difference) {
        return difference.costs().stream()
                .filter(c -> c.kind() != Cost.TRAVEL)
                .map(DifferenceWords::change)
                .toList();
    }

    /** One group: a place lost or won, or the way longer or shorter. */
    public Sentence group(GroupEffect group) {
        var commune = index.communeOf(group.commune()).name();
        var means = index.mobility(group.mobility()).name();
        if (group.served() != 0) {
            var key = group.served() > 0 ? "group.served" : "group.unserved";
            return Phrase.of(key, Math.abs(group.served()), commune, means);
        }
        var key = group.longer() > 0 ? "group.longer" : "group.shorter";
        return Phrase.of(key, Math.abs(group.longer()), commune, means, group.servedAfter());
    }

    /** One cost figure, more or less. */
    public static Sentence change(CostChange change) {
        return Phrase.of((change.figure() > 0 ? "more." : "fewer.") + change.kind(), Math.abs(change.figure()));
    }

    private static Sentence cost(PlanDifference difference) {
        if (difference.cost() == 0) {
            return Phrase.of("cost.same");
        }
        return Phrase.of(difference.cost() > 0 ? "cost.more" : "cost.less", Math.abs(difference.cost()));
    }
}
