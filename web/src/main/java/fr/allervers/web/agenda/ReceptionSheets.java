package fr.allervers.web.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Room;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.store.Store;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The sheet of a day for who receives at a door: of all rooms, of those of a commune or of those of a venue. */
@Component
public record ReceptionSheets(Agendas agendas, Store store) {

    /**
     * A session as a reception desk needs it.
     *
     * @param setUpMinutes how long before the start the advisor comes in
     */
    public record Reception(PublishedSession session, List<DaySheet.Expected> expected, int setUpMinutes) {

        public Reception {
            expected = List.copyOf(expected);
        }

        static Reception of(PublishedSession session) {
            return new Reception(
                    session,
                    DaySheet.expected(session),
                    session.index().problem().rules().setupMinutes());
        }
    }

    /**
     * What a sheet is asked of.
     *
     * @param day null for the next one on which something is held there
     * @param commune INSEE code of the rooms' commune, empty for all
     * @param venue as a form chose it, see {@link #venueOf}; empty for all
     */
    public record Asked(@Nullable LocalDate day, String commune, String venue) {

        private boolean isIn(PublishedSession session) {
            return commune.isEmpty() || session.commune().code().equals(commune);
        }

        private boolean isAt(PublishedSession session) {
            return isIn(session) && (venue.isEmpty() || venueOf(session.room()).equals(venue));
        }
    }

    /** Names a venue with its commune, as two communes may have a venue of one name; a room without one is its own. */
    static String venueOf(Room room) {
        return room.commune() + " " + Objects.requireNonNullElse(room.venue(), room.name());
    }

    /**
     * Fills the page {@code agenda/rooms}.
     *
     * @param address path of the page, at which another day or venue is asked for
     */
    public void show(Asked asked, String address, Model model) {
        var all = agendas.all();
        var here = all.stream().filter(asked::isAt).toList();
        var days = here.stream().map(PublishedSession::day).distinct().sorted().toList();
        var today = agendas.published().today();
        var day = asked.day() != null
                ? asked.day()
                : days.stream().filter(d -> !d.isBefore(today)).findFirst().orElse(today);
        model.addAttribute("address", address);
        model.addAttribute("asked", asked);
        model.addAttribute("day", day);
        model.addAttribute(
                "before",
                days.stream().filter(d -> d.isBefore(day)).reduce((a, b) -> b).orElse(null));
        model.addAttribute(
                "after", days.stream().filter(d -> d.isAfter(day)).findFirst().orElse(null));
        model.addAttribute(
                "rooms",
                here.stream()
                        .filter(s -> s.day().equals(day))
                        .collect(groupingBy(PublishedSession::place, TreeMap::new, mapping(Reception::of, toList()))));
        model.addAttribute("communes", communes(all.stream()));
        model.addAttribute("venues", venues(all.stream().filter(asked::isIn)));
        model.addAttribute("asOf", store.clock().instant());
    }

    /** Names by INSEE code, by name: of communes in which something is held. */
    private static Map<String, String> communes(Stream<PublishedSession> sessions) {
        return byName(
                sessions.collect(toMap(s -> s.commune().code(), s -> s.commune().name(), (a, b) -> a)));
    }

    private static Map<String, String> venues(Stream<PublishedSession> sessions) {
        return byName(sessions.collect(toMap(
                s -> venueOf(s.room()),
                s -> s.commune().name() + ", "
                        + Objects.requireNonNullElse(s.room().venue(), s.room().name()),
                (a, b) -> a)));
    }

    private static Map<String, String> byName(Map<String, String> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Alphabet.NAMES))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
