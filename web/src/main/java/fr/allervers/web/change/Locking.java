package fr.allervers.web.change;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Locks of workshops, kept with a version of the plan whose workshops are those of before. */
@Component
record Locking(HeadVersions heads, Effects effects) {

    /**
     * Locks choices of workshops, and lets the others of them go that whoever sets them has seen; what others have locked
     * meanwhile stays.
     *
     * @param seen version whose locks were looked at; where it is the version itself, the locks become what is set
     * @param workshops ids; those that the version does not hold are left out
     * @param aside true to keep them in a variant of their own where the version is no head any more
     * @return the new version, or the version itself where nothing changes; empty where it is no head any more, unless aside
     */
    Optional<PlanVersion> lock(
            PlanVersion version, PlanVersion seen, List<String> workshops, Set<Choice> choices, boolean aside) {
        var held = held(version, workshops);
        var locks = locks(version, seen, held, choices);
        if (locks.equals(version.locks())) {
            return Optional.of(version);
        }
        var done = words(version, held, locks, choices);
        return aside
                ? Optional.of(heads.aside(version, version.plan(), locks, VersionReason.LOCKED, done))
                : heads.add(version, version.plan(), locks, VersionReason.LOCKED, done);
    }

    private static List<String> held(PlanVersion version, List<String> workshops) {
        return version.plan().workshops().stream()
                .map(Workshop::id)
                .filter(workshops::contains)
                .toList();
    }

    private static Locks locks(PlanVersion version, PlanVersion seen, List<String> held, Set<Choice> choices) {
        var locks = version.locks();
        for (var workshop : held) {
            var joined = new HashSet<>(locks.of(workshop));
            joined.removeAll(seen.locks().of(workshop));
            joined.addAll(choices);
            locks = locks.with(workshop, joined);
        }
        return locks;
    }

    /** Of one workshop all that is locked of it now, of several what was set. */
    private Sentence words(PlanVersion version, List<String> workshops, Locks locks, Set<Choice> choices) {
        return effects.words(version).locked(workshops, workshops.size() == 1 ? locks.of(workshops.get(0)) : choices);
    }
}
