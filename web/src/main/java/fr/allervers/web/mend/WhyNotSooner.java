package fr.allervers.web.mend;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.NotSooner;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.MendProblem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why residents of a mend wait for weeks: what bars each advisor and each room until then, by day.
 *
 * @param kept what is locked of where and by whom, and the mend keeps: nothing else is looked at
 * @param found null where one session follows another of its mend: no other can begin in between
 */
record WhyNotSooner(
        SeriesGap gap, Set<Choice> kept, @Nullable NotSooner found) {

    /** Of each of some waits of a mend. */
    static List<WhyNotSooner> of(MendProblem problem, Plan mend, List<SeriesGap> gaps) {
        if (gaps.isEmpty()) {
            return List.of();
        }
        var judge = new PlanJudge(problem.problem());
        var index = new ProblemIndex(problem.problem());
        return gaps.stream().map(gap -> of(problem, mend, gap, judge, index)).toList();
    }

    private static WhyNotSooner of(MendProblem problem, Plan mend, SeriesGap gap, PlanJudge judge, ProblemIndex index) {
        var kept = kept(problem, gap);
        if (gap.kind() == SeriesGap.Kind.WITHIN) {
            return new WhyNotSooner(gap, kept, null);
        }
        var communes = where(gap, kept).stream()
                .map(w -> index.room(w.room()).commune())
                .collect(Collectors.toSet());
        var found = NotSooner.of(judge, index, mend, gap.workshop(), communes, kept, first(gap), day(gap.next()));
        return new WhyNotSooner(gap, kept, found);
    }

    private static Set<Choice> kept(MendProblem problem, SeriesGap gap) {
        var kept = EnumSet.of(Choice.ROOM, Choice.ADVISOR);
        kept.retainAll(problem.locks().of(gap.workshop().id()));
        kept.removeAll(problem.locks().broken(gap.held(), gap.workshop()));
        return kept;
    }

    /** Where it was held and where it is: the communes of these are looked at. */
    List<Workshop> where() {
        return where(gap, kept);
    }

    private static List<Workshop> where(SeriesGap gap, Set<Choice> kept) {
        return kept.contains(Choice.ROOM) ? List.of(gap.workshop()) : List.of(gap.held(), gap.workshop());
    }

    /** The day after the last session, or that of the first one that was planned. */
    private static LocalDate first(SeriesGap gap) {
        return gap.kind() == SeriesGap.Kind.FIRST
                ? day(gap.last())
                : day(gap.last()).plusDays(1);
    }

    private static LocalDate day(LocalDateTime moment) {
        return moment.toLocalDate();
    }
}
