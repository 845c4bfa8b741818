package fr.allervers.web.publication;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Say;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of a workshop to people, in the reader's language: what it is about, when and where it is held, and by whom.
 *
 * @param index rows of the problem that the workshop's ids stand for
 * @param begun sessions that series had elsewhere or by somebody else, as {@link Plan#begun} has them
 */
public record WorkshopTexts(Say say, ProblemIndex index, List<Workshop> begun) {

    public WorkshopTexts {
        begun = List.copyOf(begun);
    }

    /** Of workshops each of which is held in one room by one advisor. */
    public WorkshopTexts(Say say, ProblemIndex index) {
        this(say, index, List.of());
    }

    /** It as it is held: a workshop for all sessions on end in one room by one advisor. */
    List<Workshop> parts(Workshop workshop) {
        return new Plan(index.problem().id(), List.of(), null, begun).parts(workshop);
    }

    /** Theme and audience. */
    public String what(Workshop workshop) {
        return index.theme(workshop.theme()).name() + ", "
                + index.audience(workshop.audience()).name();
    }

    /** When, where and by whom; a series that changed its room or advisor as it was held and goes on. */
    public String told(Workshop workshop) {
        return then(parts(workshop).stream()
                .map(p -> say.message("publication.told", moments(p.sessions()), room(p), holder(p))));
    }

    private String then(Stream<String> one) {
        return one.distinct()
                .reduce((before, next) -> say.message("list.then", before) + " " + next)
                .orElse("");
    }

    /** Who holds it, one after the other. */
    String advisor(Workshop workshop) {
        return then(parts(workshop).stream().map(this::holder));
    }

    private String holder(Workshop part) {
        return index.advisor(part.advisor()).name();
    }

    private boolean isInOneRoom(Workshop workshop) {
        return parts(workshop).stream().map(Workshop::room).distinct().count() == 1;
    }

    /** Each session in words, with its room where not all are in the same. */
    private List<String> each(Workshop workshop, Function<LocalDateTime, String> session) {
        boolean isInOneRoom = isInOneRoom(workshop);
        return parts(workshop).stream()
                .flatMap(p -> p.sessions().stream()
                        .map(session)
                        .map(s -> isInOneRoom ? s : say.message("publication.when.place", s, room(p))))
                .toList();
    }

    /** Day, hour and end of each session, with its room where not all are in the same. */
    List<String> sessions(Workshop workshop) {
        return each(workshop, s -> session(workshop, s));
    }

    /** Day, hour and end of a session. */
    String session(Workshop workshop, LocalDateTime start) {
        int minutes = index.theme(workshop.theme()).minutes();
        return say.message(
                "publication.letter.session",
                say.day(start.toLocalDate()),
                say.time(start),
                say.time(start.plusMinutes(minutes)));
    }

    /** How many are expected; of a series that ends early that it does. */
    String expected(Workshop workshop) {
        return workshop.participants() == 0
                ? say.message("publication.letter.cutShort")
                : say.message("publication.letter.expected", workshop.participants());
    }

    /** Venue, room, address and commune, as far as they are known; all rooms of a series, one after the other. */
    public String place(Workshop workshop) {
        return then(parts(workshop).stream().map(this::room));
    }

    private String room(Workshop part) {
        var room = index.room(part.room());
        var commune = index.communeOf(room.commune()).name();
        return Stream.of(room.venue(), room.name(), room.address(), commune)
                .flatMap(Stream::ofNullable)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The commune in which it is held. */
    public String commune(Workshop workshop) {
        return index.communeOf(index.room(workshop.room()).commune()).name();
    }

    /** All its sessions, each with its room where not all are in the same. */
    public String when(Workshop workshop) {
        return String.join(say.message("publication.when.next"), each(workshop, this::moment));
    }

    /** Days and hours of some sessions. */
    String moments(List<LocalDateTime> sessions) {
        return sessions.stream().map(this::moment).collect(Collectors.joining(say.message("publication.when.next")));
    }

    /** Day and hour of a session. */
    public String moment(LocalDateTime session) {
        return say.message("publication.when", say.day(session.toLocalDate()), say.time(session));
    }

    /** How many residents of a commune attend, by its INSEE code. */
    long residents(Workshop workshop, String commune) {
        return workshop.attendance().stream()
                .filter(a -> index.demand(a.demand()).commune().equals(commune))
                .mapToLong(Attendance::residents)
                .sum();
    }

    /** Names of communes, each with its residents. */
    public String byCommune(Map<String, Long> residents) {
        return residents.entrySet().stream()
                .map(e -> "%s %s".formatted(index.communeOf(e.getKey()).name(), say.number(e.getValue())))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
