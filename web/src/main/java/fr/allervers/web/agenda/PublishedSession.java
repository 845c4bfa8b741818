package fr.allervers.web.agenda;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.publication.SessionKey;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One session of a workshop in a published plan.
 *
 * @param lineage names the workshop through all publications of its quarter, with which it begins, and in which it may be moved
 * @param version id of the plan's version
 * @param index rows of the problem that the plan is of
 * @param past sessions of the series that were to be held before the plan begins: of a plan of what is left of a quarter
 * @param number 1 for the first session of the series, those past included
 */
public record PublishedSession(
        String lineage, String version, ProblemIndex index, Workshop workshop, int past, int number) {

    /** A session of a plan of a whole quarter. */
    public PublishedSession(String lineage, String version, ProblemIndex index, Workshop workshop, int number) {
        this(lineage, version, index, workshop, 0, number);
    }

    /** Names the session through all publications of its quarter. */
    public String key() {
        return lineage + "-" + number;
    }

    /** The quarter in whose plans it is: it may begin in the weeks after, where a mend put it. */
    public Quarter quarter() {
        return Quarter.beginning(lineage);
    }

    /** Names it by its room and start, as sign-ups do. */
    public SessionKey sessionKey() {
        return new SessionKey(workshop.room(), start());
    }

    public LocalDateTime start() {
        return workshop.sessions().get(number - past - 1);
    }

    public LocalDateTime end() {
        return start().plusMinutes(theme().minutes());
    }

    public LocalDate day() {
        return start().toLocalDate();
    }

    /** When it begins, whatever the reader's own time zone. */
    public ZonedDateTime begins() {
        return start().atZone(index.problem().zone());
    }

    /** When it ends, whatever the reader's own time zone. */
    public ZonedDateTime ends() {
        return end().atZone(index.problem().zone());
    }

    /** Sessions of the series in all. */
    public int of() {
        return past + workshop.sessions().size();
    }

    /** The same where its series ends after so many of its sessions. */
    PublishedSession endingAfter(int sessions) {
        return new PublishedSession(
                lineage,
                version,
                index,
                workshop.withSessions(workshop.sessions().subList(0, sessions - past)),
                past,
                number);
    }

    public Theme theme() {
        return index.theme(workshop.theme());
    }

    /** The theme that it was planned with, by which tables and other quarters know it, also once its series was mended. */
    public Theme plannedTheme() {
        return index.plannedTheme(workshop);
    }

    public Audience audience() {
        return index.audience(workshop.audience());
    }

    public Room room() {
        return index.room(workshop.room());
    }

    /** Of the room. */
    public Commune commune() {
        return index.communeOf(room().commune());
    }

    public Advisor advisor() {
        return index.advisor(workshop.advisor());
    }

    /** True where the room or the advisor is an estimate or made up. */
    public boolean isMadeUp() {
        return room().provenance().isEstimated() || advisor().provenance().isEstimated();
    }

    public long participants() {
        return workshop.participants();
    }

    /** Who is expected, by commune and means of transport, in the plan's order. */
    public List<DaySheet.Expected> expected() {
        return DaySheet.expected(this);
    }

    public int seats() {
        return PlanFigures.seats(index, workshop);
    }

    /** Venue, room and address, in words. */
    public String place() {
        return Stream.of(
                        room().venue(),
                        room().name(),
                        room().address(),
                        commune().name())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Degrees, WGS84: of the room or, where that is not known, of its commune. */
    public double latitude() {
        return Objects.requireNonNullElse(room().latitude(), commune().latitude());
    }

    /** Degrees, WGS84: of the room or, where that is not known, of its commune. */
    public double longitude() {
        return Objects.requireNonNullElse(room().longitude(), commune().longitude());
    }

    /** What a diary says of it: where any of this changes, the session has changed. */
    List<Object> content() {
        return List.of(
                start(),
                end(),
                theme().name(),
                audience().name(),
                place(),
                latitude(),
                longitude(),
                participants(),
                seats(),
                of(),
                isMadeUp());
    }
}
