package fr.allervers.web.agenda;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
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
@RequestMapping(RoomSheets.ADDRESS)
@Needs(Right.READ)
@GoesOn
record RoomSheets(ReceptionSheets sheets, Agendas agendas, Store store) {

    static final String ADDRESS = "/fiches-salles";

    /**
     * The sheet of a day.
     *
     * @param commune INSEE code, empty for all
     * @param venue as the form chose it, empty for all
     */
    @GetMapping
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "") String venue,
            Model model) {
        sheets.show(new ReceptionSheets.Asked(day, commune, venue), ADDRESS, model);
        model.addAttribute("section", "agenda");
        model.addAttribute("ofAll", true);
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
