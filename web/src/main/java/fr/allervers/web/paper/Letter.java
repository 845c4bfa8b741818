package fr.allervers.web.paper;

import fr.allervers.data.territory.Territory;
import fr.allervers.web.language.Say;
import fr.allervers.web.programme.Contact;
import fr.allervers.web.programme.Place;
import fr.allervers.web.programme.PublicSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The letter to those who attend a workshop: all its sessions to come, each with its hours, and its room where not all are in
 * the same; those that are no longer held too. Without a number of the territory's own it leads to the town hall of the commune
 * where the workshop is held, as the poster does. It knows nobody: the address is written on it, or on a label.
 *
 * @param sessions of one workshop, at least one, by their number
 * @param coming how to come without a car
 */
record Letter(Say say, Territory territory, List<PublicSession> sessions, ComingThere coming) {

    /** One that knows no timetable, and no line that has ended. */
    Letter(Say say, Territory territory, List<PublicSession> sessions) {
        this(say, territory, sessions, new ComingThere(say, territory));
    }

    /**
     * A session on it.
     *
     * @param where empty where all are in one place, which is said once
     */
    record Line(String day, String hours, String where) {}

    Map<String, Object> model(Locale locale) {
        var told = toCome();
        var held = told.stream().filter(s -> !s.isCancelled()).toList();
        var off = told.stream().filter(PublicSession::isCancelled).toList();
        var shown = held.isEmpty() ? off : held;
        var places = shown.stream().map(s -> s.place().whole()).distinct().toList();
        var first = shown.get(0);
        var contact = Contact.of(territory, first.place().commune());
        var model = new HashMap<String, Object>();
        model.put("language", locale.getLanguage());
        model.put("theme", first.theme().name());
        model.put("lines", shown.stream().map(s -> line(s, places.size() == 1)).toList());
        model.put("place", places.size() == 1 ? first.place().whole() : "");
        model.put(
                "off",
                held.isEmpty()
                        ? List.of()
                        : off.stream().map(s -> line(s, true)).toList());
        model.put("cancelled", held.isEmpty());
        model.put("moved", told.stream().anyMatch(s -> s.isMoved() || s.isCancelled()));
        model.put("madeUp", told.stream().anyMatch(PublicSession::madeUp));
        model.put("territory", territory.settings().name());
        model.put(
                "townHall",
                territory.settings().telephone() == null
                        ? first.place().commune().name()
                        : "");
        model.put("telephone", contact == null ? "" : contact.telephone());
        model.put("dialled", contact == null ? "" : contact.dialled());
        model.put("transport", transport(shown));
        return model;
    }

    /** Those of today and later; all where there are none. */
    private List<PublicSession> toCome() {
        var today = LocalDate.now(say.clock()).atStartOfDay();
        var left = sessions.stream().filter(s -> !s.start().isBefore(today)).toList();
        return left.isEmpty() ? sessions : left;
    }

    private List<String> transport(List<PublicSession> shown) {
        var places = new ArrayList<Place>();
        var sentences = new ArrayList<String>();
        for (var session : shown) { // at their hours to the first place only: a letter is one page
            if (!places.contains(session.place())) {
                sentences.addAll(places.isEmpty() ? coming.to(session) : coming.brieflyTo(session));
                places.add(session.place());
            }
        }
        return sentences.stream().distinct().toList();
    }

    private Line line(PublicSession session, boolean isPlaceKnown) {
        return new Line(
                say.day(session.start().toLocalDate()),
                Poster.unbroken(say.message("programme.from.to", say.hour(session.start()), say.hour(session.end()))),
                isPlaceKnown ? "" : session.place().whole());
    }
}
