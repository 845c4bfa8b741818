package fr.allervers.web.change;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.change.WorkshopChange.Kind;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Carrying;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.ImpossibleChangeException;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.ChangeTexts;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What others have changed of a plan since somebody looked at it, and whether their change can still be added. */
@Component
record Conflicts(Quarters quarters, PlanVersions versions, Effects effects, Say say) {

    /**
     * The conflict of a change with what its variant has come to.
     *
     * @param seen the version that the change was thought of for
     */
    Conflict of(PlanVersion seen, Change change) {
        var head = versions.get(versions.variants().of(seen).head());
        var lines = lines(seen, head);
        var locks = locks(seen, head);
        try {
            var carried = new Carrying(seen.plan(), head.plan()).carried(change);
            return new Conflict(head, lines, locks, effects.of(head, carried), null);
        } catch (ImpossibleChangeException e) {
            return new Conflict(head, lines, locks, null, e.sentence());
        }
    }

    /**
     * The conflict of locks with what their variant has come to.
     *
     * @param seen the version that they were set on
     * @param workshops ids; those that it does not hold are left out
     */
    LockConflict of(PlanVersion seen, Set<String> workshops, Set<Choice> choices) {
        var head = versions.get(versions.variants().of(seen).head());
        var asked = ids(seen).filter(workshops::contains).toList();
        return new LockConflict(
                head,
                lines(seen, head),
                locks(seen, head),
                say.sentence(effects.words(seen).locked(asked, choices)),
                asked,
                ids(head).filter(asked::contains).toList(),
                choices);
    }

    private static Stream<String> ids(PlanVersion version) {
        return version.plan().workshops().stream().map(Workshop::id);
    }

    /** Locks that differ, a line for each workshop that is still held. */
    private List<String> locks(PlanVersion before, PlanVersion after) {
        var words = effects.words(after);
        return ids(after)
                .filter(id -> !before.locks().of(id).equals(after.locks().of(id)))
                .map(id -> say.sentence(words.locked(List.of(id), after.locks().of(id))))
                .toList();
    }

    /** What changed from one version to another of the same problem, a line a workshop. */
    List<String> lines(PlanVersion before, PlanVersion after) {
        var index = quarters.problem(before.problem()).index();
        var texts = new ChangeTexts(say, index, index);
        return PlanChanges.of(held(before, index), held(after, index)).changed().stream()
                .filter(Conflicts::isTelling)
                .map(texts::line)
                .toList();
    }

    /** As many others in place of those who came are no news. */
    private static boolean isTelling(WorkshopChange change) {
        var before = change.before();
        var after = change.after();
        return before == null
                || after == null
                || !change.kinds().equals(List.of(Kind.ATTENDANCE))
                || before.participants() != after.participants();
    }

    private static Held held(PlanVersion version, ProblemIndex index) {
        return new Held(
                version.plan().workshops(),
                index.problem().demand().stream().collect(toMap(Demand::id, Demand::commune)));
    }
}
