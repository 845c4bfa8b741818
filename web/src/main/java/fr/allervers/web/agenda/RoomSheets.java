package fr.allervers.web.agenda;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Room;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.page.GoesOn;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For who receives at a door: the sheet of a day, a printed page for each room, and what is to come in one room. */
@Controller
@RequestMapping("/fiches-salles")
@Needs(Right.READ)
@GoesOn
record RoomSheets(Agendas agendas, Store store) {

    /**
     * A session as a reception desk needs it.
     *
     * @param setUpMinutes how long before the start the advisor comes in
     */
    record Reception(PublishedSession session, List<DaySheet.Expected> expected, int setUpMinutes) {

        Reception {
            expected = List.copyOf(expected);
        }

        static Reception of(PublishedSession session) {
            return new Reception(
                    session,
                    DaySheet.expected(session),
                    session.index().problem().rules().setupMinutes());
        }
    }

    @GetMapping
    String day(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day, Model model) {
        var all = agendas.all();
        var days = all.stream().map(PublishedSession::day).distinct().toList();
        var today = agendas.published().today();
        var shown = day == null
                ? days.stream().filter(d -> !d.isBefore(today)).findFirst().orElse(today)
                : day;
        model.addAttribute("day", shown);
        model.addAttribute(
                "before",
                days.stream().filter(d -> d.isBefore(shown)).reduce((a, b) -> b).orElse(null));
        model.addAttribute(
                "after", days.stream().filter(d -> d.isAfter(shown)).findFirst().orElse(null));
        model.addAttribute(
                "rooms",
                all.stream()
                        .filter(s -> s.day().equals(shown))
                        .collect(groupingBy(PublishedSession::place, TreeMap::new, mapping(Reception::of, toList()))));
        model.addAttribute("asOf", store.clock().instant());
        return "agenda/rooms";
    }

    @GetMapping("/{room}")
    String room(@PathVariable String room, Model model) {
        var today = agendas.published().today();
        var sessions = agendas.all().stream()
                .filter(s -> s.room().id().equals(room) && !s.day().isBefore(today))
                .toList();
        model.addAttribute("name", name(room, sessions));
        model.addAttribute("closed", closed(room, sessions, today));
        model.addAttribute(
                "days", sessions.stream().collect(groupingBy(PublishedSession::day, TreeMap::new, toList())));
        model.addAttribute("asOf", store.clock().instant());
        return "agenda/room";
    }

    private String name(String room, List<PublishedSession> sessions) {
        return sessions.stream()
                .map(PublishedSession::place)
                .findFirst()
                .or(() -> agendas.quarters().territory().rooms().stream()
                        .filter(r -> r.room().id().equals(room))
                        .map(r -> name(r.room()))
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such room"));
    }

    /** Days to come on which a room is closed, by the plan that holds sessions in it or else by the tables; by their first. */
    private List<Period> closed(String room, List<PublishedSession> sessions, LocalDate today) {
        var known = sessions.isEmpty()
                ? agendas.quarters().territory().rooms().stream()
                        .map(r -> r.room())
                        .filter(r -> r.id().equals(room))
                : sessions.stream().map(PublishedSession::room);
        return known.flatMap(r -> r.closed().stream())
                .filter(p -> !p.to().isBefore(today))
                .distinct()
                .sorted(comparing(Period::from))
                .toList();
    }

    private static String name(Room room) {
        return room.venue() == null ? room.name() : room.venue() + ", " + room.name();
    }
}
