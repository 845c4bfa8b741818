package fr.allervers.web.mend;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.WorkshopTexts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The locks that a mend cannot keep, because of the event, in words: one sentence a workshop. */
final class BrokenLocks {

    private final MendProblem problem;
    private final ProblemIndex index;
    private final WorkshopTexts texts;
    private final Say say;

    private BrokenLocks(MendProblem problem, ProblemIndex index, WorkshopTexts texts, Say say) {
        this.problem = problem;
        this.index = index;
        this.texts = texts;
        this.say = say;
    }

    static List<String> of(MendProblem problem, Plan mend, ProblemIndex index, WorkshopTexts texts, Say say) {
        var words = new BrokenLocks(problem, index, texts, say);
        var held = byId(mend.workshops());
        return problem.broken(mend).entrySet().stream()
                .map(e -> words.sentence(e.getKey(), e.getValue(), stands(problem, e.getKey()), held))
                .toList();
    }

    /** True where it can be held as published by those who can still come: not where its series is shorter. */
    private static boolean stands(MendProblem problem, Workshop was) {
        return problem.standing().stream()
                .anyMatch(w -> w.id().equals(was.id()) && w.sessions().equals(was.sessions()));
    }

    private static Map<String, Workshop> byId(List<Workshop> workshops) {
        return workshops.stream().collect(toMap(Workshop::id, Function.identity()));
    }

    private String sentence(Workshop was, Set<Choice> broken, boolean stands, Map<String, Workshop> held) {
        var is = held.get(was.id());
        var what = say.message("mend.fallen.row", index.theme(was.theme()).name(), texts.when(was), texts.place(was));
        if (is == null) {
            return say.message("mend.lock.closed", what);
        }
        var choices = broken.stream()
                .sorted()
                .map(c -> say.message("locks.choice." + c))
                .collect(joining(", "));
        return stands ? lost(was, is, what, choices) : say.message("mend.lock.fallen", what, choices);
    }

    private String lost(Workshop was, Workshop is, String what, String choices) {
        var left = byCommune(is);
        var lost = new TreeMap<String, Long>();
        byCommune(was).forEach((commune, n) -> lost.put(commune, n - left.getOrDefault(commune, 0L)));
        lost.values().removeIf(n -> n <= 0);
        return say.message(
                "mend.lock.lost",
                what,
                choices,
                lost.values().stream().mapToLong(Long::longValue).sum(),
                lost.entrySet().stream()
                        .map(e -> e.getKey() + " " + say.number(e.getValue()))
                        .collect(joining(", ")));
    }

    private Map<String, Long> byCommune(Workshop w) {
        return w.attendance().stream()
                .collect(Collectors.groupingBy(
                        a -> index.communeOf(index.demand(a.demand()).commune()).name(),
                        summingLong(Attendance::residents)));
    }
}
