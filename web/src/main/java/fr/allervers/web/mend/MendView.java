package fr.allervers.web.mend;

import fr.allervers.data.change.DateShift;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.ChangeTexts;
import fr.allervers.web.publication.ChangeTexts.ForResidents;
import fr.allervers.web.publication.ChangeTexts.ForWhom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A mend as people read it.
 *
 * @param number by which it is taken, from 1 for the best
 * @param disturbed residents whose date, hour or room changes or who lose their place
 * @param dateShift of those who keep a place
 * @param withAnotherAdvisor residents to whom nothing else changes
 * @param placeless residents who had a place or asked late and have none
 * @param meanMinutes of a leg of those who attend
 * @param driving minutes of all advisors
 * @param communes those with residents concerned, most first
 * @param lines one a workshop that changes
 */
record MendView(
        int number,
        Goal goal,
        long disturbed,
        DateShift dateShift,
        long withAnotherAdvisor,
        long placeless,
        double meanMinutes,
        long driving,
        List<CommuneRow> communes,
        List<String> lines,
        List<ForResidents> residents,
        List<ForWhom> advisors,
        List<ForWhom> halls) {

    /** Residents of a commune, by its name: disturbed, and without a place of those who had one or asked late. */
    record CommuneRow(String commune, long disturbed, long placeless) {}

    static MendView of(int number, MendProblem problem, Mend mend, Say say) {
        var index = new ProblemIndex(problem.problem());
        var changes = mend.changes();
        var texts = new ChangeTexts(say, index, index);
        var placeless = placeless(problem, mend.plan());
        return new MendView(
                number,
                mend.goal(),
                mend.disturbed(),
                mend.dateShift(),
                mend.withAnotherAdvisor(),
                placeless.values().stream().mapToLong(Long::longValue).sum(),
                PlanFigures.of(index, mend.plan()).residents().meanMinutes(),
                mend.score().costs().of(Cost.DRIVING),
                communes(changes.changed(), placeless, index),
                changes.changed().stream().map(texts::line).toList(),
                texts.residents(changes),
                texts.advisors(changes),
                texts.communes(changes));
    }

    private static List<CommuneRow> communes(
            List<WorkshopChange> changed, Map<String, Long> placeless, ProblemIndex index) {
        var disturbed = new TreeMap<String, Long>();
        changed.forEach(c -> c.disturbed().forEach((commune, n) -> disturbed.merge(commune, n, Long::sum)));
        return Stream.concat(disturbed.keySet().stream(), placeless.keySet().stream())
                .distinct()
                .map(c -> new CommuneRow(
                        index.communeOf(c).name(), disturbed.getOrDefault(c, 0L), placeless.getOrDefault(c, 0L)))
                .sorted((a, b) -> Long.compare(b.disturbed + b.placeless, a.disturbed + a.placeless))
                .toList();
    }

    /** By INSEE code of their commune. */
    private static Map<String, Long> placeless(MendProblem problem, Plan plan) {
        var had = new Plan("", problem.problem().published(), null).attending();
        var have = plan.attending();
        var late = new TreeMap<String, Integer>();
        problem.late().forEach(d -> late.put(d.id(), d.residents()));
        var found = new TreeMap<String, Long>();
        for (Demand row : problem.problem().demand()) {
            long lacking =
                    had.getOrDefault(row.id(), 0L) + late.getOrDefault(row.id(), 0) - have.getOrDefault(row.id(), 0L);
            if (lacking > 0) {
                found.merge(row.commune(), lacking, Long::sum);
            }
        }
        return found;
    }
}
