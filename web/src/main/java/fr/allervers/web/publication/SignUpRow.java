package fr.allervers.web.publication;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.publication.Decision.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published workshop with how many have signed up.
 *
 * @param room id of that of its first session
 * @param commune INSEE code of the room's in which it ends, as all that follows
 * @param advisor id
 * @param theme name
 * @param audience name
 * @param where room and commune, in words; all of them where its sessions are in several rooms
 * @param minimum fewest participants it is held for
 * @param planned residents that the plan gives a place
 * @param sessions at least one
 * @param decision {@link Decision#NONE} where nothing is known
 */
public record SignUpRow(
        String room,
        String commune,
        String advisor,
        String theme,
        String audience,
        String where,
        int minimum,
        long planned,
        List<Counted> sessions,
        Decision decision) {

    /**
     * A session.
     *
     * @param room id
     * @param people null where nobody counted
     * @param where room and commune, in words
     */
    public record Counted(
            String room, LocalDateTime start, @Nullable Integer people, String where) {

        SessionKey key() {
            return new SessionKey(room, start);
        }
    }

    static SignUpRow of(
            ProblemIndex index,
            Plan plan,
            Workshop workshop,
            Map<SessionKey, Integer> counts,
            Map<SessionKey, Decision> decisions) {
        var theme = index.theme(workshop.theme());
        var commune = index.communeOf(index.room(workshop.room()).commune());
        var sessions = plan.parts(workshop).stream()
                .flatMap(p -> p.sessions().stream().map(s -> new SessionKey(p.room(), s)))
                .map(s -> new Counted(s.room(), s.start(), counts.get(s), where(index, s.room())))
                .toList();
        var first = sessions.get(0).key();
        return new SignUpRow(
                first.room(),
                commune.code(),
                workshop.advisor(),
                theme.name(),
                index.audience(workshop.audience()).name(),
                sessions.stream().map(Counted::where).distinct().collect(Collectors.joining(" · ")),
                theme.minParticipants(),
                workshop.participants(),
                sessions,
                decisions.getOrDefault(first, Decision.NONE));
    }

    private static String where(ProblemIndex index, String id) {
        var room = index.room(id);
        var commune = index.communeOf(room.commune()).name();
        return (room.venue() == null ? room.name() : room.venue() + ", " + room.name()) + ", " + commune;
    }

    /** True where not all its sessions are in one room. */
    public boolean isInSeveralRooms() {
        return sessions.stream().map(Counted::room).distinct().count() > 1;
    }

    /** Its first session. */
    public LocalDateTime first() {
        return sessions.get(0).start();
    }

    /** How many have signed up for its first session; null where nobody counted. */
    public @Nullable Integer signedUp() {
        return sessions.get(0).people();
    }

    /** True where all its sessions are over. */
    boolean isPast(LocalDate today) {
        return sessions.get(sessions.size() - 1).start().toLocalDate().isBefore(today);
    }

    /** True where nobody said yet when or what is decided of it, and it has not begun. */
    boolean isUndated(LocalDate today) {
        return decision.on() == null
                && decision.outcome() == null
                && first().toLocalDate().isAfter(today);
    }

    /** Its day of decision, null where none was set. */
    public @Nullable LocalDate decideOn() {
        return decision.on();
    }

    /** What was decided, null for nothing yet. */
    public @Nullable Outcome outcome() {
        return decision.outcome();
    }

    /**
     * True where somebody has to say whether it is held: its day of decision has come, it has not begun, and fewer have
     * signed up than it is held for, or nobody counted.
     */
    boolean asks(LocalDate today) {
        var day = decision.on();
        var people = signedUp();
        return decision.outcome() == null
                && day != null
                && !day.isAfter(today)
                && !first().toLocalDate().isBefore(today)
                && (people == null || people < minimum);
    }
}
