package fr.allervers.solver.change;

import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an advisor from taking over a workshop of another as it is, at its hours and in its room.
 *
 * @param why the first rule that does
 * @param busy the workshop that they hold at that time, null for other reasons
 * @param at the first session of it that meets one of the other, null for other reasons
 */
public record OtherAdvisor(
        Advisor advisor,
        Why why,
        @Nullable Workshop busy,
        @Nullable LocalDateTime at) {

    private OtherAdvisor(Advisor advisor, Why why) {
        this(advisor, why, null, null);
    }

    /** A rule, in the order in which they are looked at. */
    public enum Why {
        /** They do not teach the theme. */
        THEME,
        /** They do not work in that commune. */
        COMMUNE,
        /** They are not there at those hours. */
        HOURS,
        /** They hold another workshop at that time. */
        BUSY,
        /** They hold as many sessions that day as they may. */
        DAY,
        /** They hold as many sessions that week as they may. */
        WEEK,
        /** They hold sessions elsewhere that day: the drive between them takes too long. */
        DRIVE,
        /** Nothing: they can. */
        NONE
    }

    /**
     * All advisors but the workshop's own.
     *
     * @param published workshops that are held beside it
     */
    public static List<OtherAdvisor> of(ProblemIndex index, List<Workshop> published, Workshop workshop) {
        return index.problem().advisors().stream()
                .filter(a -> !a.id().equals(workshop.advisor()))
                .map(a -> of(
                        index,
                        a,
                        published.stream()
                                .filter(w -> w.advisor().equals(a.id()))
                                .toList(),
                        workshop))
                .toList();
    }

    /**
     * One advisor.
     *
     * @param own the workshops that they hold beside it
     */
    public static OtherAdvisor of(ProblemIndex index, Advisor advisor, List<Workshop> own, Workshop workshop) {
        if (!advisor.teaches(workshop.theme())) {
            return new OtherAdvisor(advisor, Why.THEME);
        }
        if (!advisor.worksIn(index.room(workshop.room()).commune())) {
            return new OtherAdvisor(advisor, Why.COMMUNE);
        }
        int minutes = index.theme(workshop.theme()).minutes();
        var hours = advisor.availability();
        if (!workshop.sessions().stream().allMatch(s -> hours.allows(s, s.plusMinutes(minutes)))) {
            return new OtherAdvisor(advisor, Why.HOURS);
        }
        for (var held : own) {
            int length = index.theme(held.theme()).minutes();
            for (var at : held.sessions()) {
                if (workshop.sessions().stream().anyMatch(s -> meet(at, length, s, minutes))) {
                    return new OtherAdvisor(advisor, Why.BUSY, held, at);
                }
            }
        }
        return new OtherAdvisor(advisor, ofDays(advisor, own, workshop));
    }

    private static boolean meet(LocalDateTime start, int minutes, LocalDateTime other, int otherMinutes) {
        return start.isBefore(other.plusMinutes(otherMinutes)) && other.isBefore(start.plusMinutes(minutes));
    }

    private static Why ofDays(Advisor advisor, List<Workshop> own, Workshop workshop) {
        boolean elsewhere = false;
        var held = own.stream()
                .flatMap(w -> w.sessions().stream())
                .map(LocalDateTime::toLocalDate)
                .toList();
        for (var session : workshop.sessions()) {
            var day = session.toLocalDate();
            long thatDay = held.stream().filter(day::equals).count();
            long thatWeek =
                    held.stream().filter(d -> Week.of(d).equals(Week.of(day))).count();
            if (thatDay >= advisor.maxSessionsPerDay()) {
                return Why.DAY;
            }
            if (thatWeek >= advisor.maxSessionsPerWeek()) {
                return Why.WEEK;
            }
            elsewhere |= thatDay > 0;
        }
        return elsewhere ? Why.DRIVE : Why.NONE;
    }
}
