package fr.allervers.web.publication;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Say;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
        return new Plan("", List.of(), null, begun).parts(workshop);
    }

    /** Theme and audience. */
    public String what(Workshop workshop) {
        return index.theme(workshop.theme()).name() + ", "
                + index.audience(workshop.audience()).name();
    }

    /** When, where and by whom. */
    public String told(Workshop workshop) {
        return say.message("publication.told", when(workshop), place(workshop), advisor(workshop));
    }

    /** Who holds it. */
    String advisor(Workshop workshop) {
        return index.advisor(workshop.advisor()).name();
    }

    /** Day, hour and end of each session. */
    List<String> sessions(Workshop workshop) {
        int minutes = index.theme(workshop.theme()).minutes();
        return workshop.sessions().stream()
                .map(s -> say.message(
                        "publication.letter.session",
                        say.day(s.toLocalDate()),
                        say.time(s),
                        say.time(s.plusMinutes(minutes))))
                .toList();
    }

    /** Venue, room, address and commune, as far as they are known. */
    public String place(Workshop workshop) {
        var room = index.room(workshop.room());
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

    /** All its sessions. */
    public String when(Workshop workshop) {
        return workshop.sessions().stream()
                .map(this::moment)
                .collect(Collectors.joining(say.message("publication.when.next")));
    }

    /** Day and hour of a session. */
    public String moment(LocalDateTime session) {
        return say.message("publication.when", say.day(session.toLocalDate()), say.time(session));
    }

    /** Names of communes, each with its residents. */
    public String byCommune(Map<String, Long> residents) {
        return residents.entrySet().stream()
                .map(e -> "%s %s".formatted(index.communeOf(e.getKey()).name(), say.number(e.getValue())))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
