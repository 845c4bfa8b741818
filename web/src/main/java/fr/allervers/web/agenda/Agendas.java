package fr.allervers.web.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.Advisor;
import fr.allervers.web.quarter.Quarters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The agendas of the present territory's advisors, from what is published. */
@Component
public record Agendas(PublishedSessions published, Quarters quarters) {

    /** How far back agendas go: the quarter before the present one, whole. */
    private static final int MONTHS_BACK = 3;

    /** The sessions that are held, by date, the quarter before the present one included. */
    public List<PublishedSession> all() {
        return published.held(published.today().minusMonths(MONTHS_BACK));
    }

    /** Those of an advisor. */
    public List<PublishedSession> of(String advisor) {
        return all().stream()
                .filter(s -> s.workshop().advisor().equals(advisor))
                .toList();
    }

    /** Names of advisors by their ids: those of the tables, then others who hold something that is published. */
    public Map<String, String> advisors() {
        var names = new LinkedHashMap<String, String>();
        for (Advisor advisor : quarters.territory().advisors()) {
            names.put(advisor.id(), advisor.name());
        }
        all().forEach(s -> names.putIfAbsent(s.advisor().id(), s.advisor().name()));
        return names;
    }

    /**
     * The name of an advisor.
     *
     * @throws ResponseStatusException not found, where there is none of that id
     */
    public String name(String advisor) {
        var name = advisors().get(advisor);
        if (name == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such advisor");
        }
        return name;
    }

    /** The sheet of an advisor's day. */
    public DaySheet sheet(String advisor, LocalDate day) {
        var sessions = of(advisor).stream().filter(s -> s.day().equals(day)).toList();
        return DaySheet.of(day, sessions, quarters.territory());
    }

    /** Those of the seven days from a Monday on, by day. */
    static SortedMap<LocalDate, List<PublishedSession>> week(List<PublishedSession> sessions, LocalDate monday) {
        return byDay(sessions.stream()
                .filter(s -> Week.monday(s.day()).equals(monday))
                .toList());
    }

    /** Those of a quarter, put off into the weeks after it too, by day. */
    static SortedMap<LocalDate, List<PublishedSession>> quarter(List<PublishedSession> sessions, Quarter quarter) {
        return byDay(sessions.stream().filter(s -> s.quarter().equals(quarter)).toList());
    }

    private static SortedMap<LocalDate, List<PublishedSession>> byDay(List<PublishedSession> sessions) {
        return sessions.stream().collect(groupingBy(PublishedSession::day, TreeMap::new, toList()));
    }
}
