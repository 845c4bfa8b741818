package fr.allervers.web.paper;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.travel.Point;
import fr.allervers.web.language.Say;
import fr.allervers.web.programme.AlikeSessions;
import fr.allervers.web.programme.Choice;
import fr.allervers.web.programme.Contact;
import fr.allervers.web.programme.Place;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.security.ThisComputer;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The poster of one commune: its workshops and below them those of other communes to which its residents go and, where it has
 * few, the nearest of themes that it does not have – of neither more than day, place and theme, and not which is which, as whoever
 * reads it is not to learn what few residents asked for –; where it has none, those nearest by; the telephone large, how to come,
 * and last the QR code for those who have one to read it with.
 *
 * @param goneTo workshops to which residents of the commune go by what is published, as {@link PublicSession#workshop} calls them
 * @param address of the commune's programme, whole; of this computer only, it is left out, and so is its QR code
 * @param coming how to come without a car
 */
record Poster(Say say, Territory territory, Commune commune, Set<String> goneTo, String address, ComingThere coming) {

    /** One that knows no timetable, and no line that has ended. */
    Poster(Say say, Territory territory, Commune commune, Set<String> goneTo, String address) {
        this(say, territory, commune, goneTo, address, new ComingThere(say, territory));
    }

    /** How many workshops of other communes it shows, those of its own counted too. */
    private static final int FEW = 4;

    /** How many of other communes stand at least below those of its own where these are fewer. */
    private static final int ALSO = 2;

    /** How many of those elsewhere to which residents go it shows at most: the nearest. */
    private static final int MOST_ELSEWHERE = 4;

    private static final Comparator<List<PublicSession>> BY_START =
            Comparator.comparing(sessions -> sessions.get(0).start());

    /**
     * A workshop on it.
     *
     * @param day of its next session
     * @param hours of its next session, not to be broken
     * @param then those after it, empty where there are none
     * @param place venue, room and address, as far as they are known
     * @param townHall telephone of the town hall of another commune where it is held; empty where the poster's own number is for it, and where none is known
     */
    record Line(
            String day,
            String hours,
            List<Then> then,
            String commune,
            String place,
            String theme,
            String audience,
            String townHall) {}

    /**
     * Later sessions of a workshop at the same hours in the same room.
     *
     * @param days all of them
     * @param hours empty where they are those of the next session
     * @param place with its commune; empty where it is that of the next session
     */
    record Then(String days, String hours, String place) {}

    /**
     * How a page is filled.
     *
     * @param most workshops of the commune
     * @param type how large they are printed; 1 is the size of the rest
     */
    record Fill(int most, double type) {

        /** All of them. */
        static final Fill ALL = new Fill(Integer.MAX_VALUE, 1);
    }

    Map<String, Object> model(List<PublicSession> toCome, Fill fill) {
        var held = toCome.stream().filter(s -> !s.isCancelled()).toList();
        var here = hostedHere(held);
        var shown = here.isEmpty() ? held : here;
        var workshops = here.isEmpty()
                ? goneToFirst(nearestFirst(byWorkshop(shown).values()))
                : nearestFirst(byWorkshop(shown).values());
        int most = Math.min(here.isEmpty() ? FEW : workshops.size(), fill.most());
        var model = new HashMap<String, Object>();
        model.put("gap", "1");
        model.put("type", String.format(Locale.ROOT, "%.2f", fill.type()));
        model.put("commune", commune.name());
        model.put("here", !here.isEmpty());
        model.put(
                "lines",
                workshops.stream().limit(most).sorted(BY_START).map(this::line).toList());
        boolean isFew = workshops.size() < FEW;
        var also = here.isEmpty()
                ? List.<List<PublicSession>>of()
                : also(held, here, isFew ? Math.max(ALSO, FEW - workshops.size()) : 0);
        model.put("also", also.stream().sorted(BY_START).map(this::line).toList());
        model.put("more", Math.max(0, workshops.size() - most));
        model.put("territory", territory.settings().name());
        model.put(
                "madeUp",
                Stream.concat(shown.stream(), also.stream().flatMap(List::stream))
                        .anyMatch(PublicSession::madeUp));
        model.put("transport", transport(here));
        model.put("address", address);
        model.put("qr", local(address) == null ? new QrCode(address).picture() : "");
        var contact = Contact.of(territory, here.isEmpty() ? null : commune);
        model.put("townHall", contact == null || contact.commune() == null ? "" : contact.commune());
        model.put("telephone", contact == null ? "" : contact.telephone());
        model.put("dialled", contact == null ? "" : contact.dialled());
        return model;
    }

    /** How to come to the next session in the commune; what stops there at all where there is none. */
    private List<String> transport(List<PublicSession> here) {
        return here.stream()
                .filter(s -> s.place().commune().code().equals(commune.code()))
                .findFirst()
                .map(coming::to)
                .orElseGet(() -> coming.brieflyTo(commune, LocalDateTime.now(say.clock())));
    }

    /** All sessions of each workshop that has one in the commune, those elsewhere too. */
    private List<PublicSession> hostedHere(List<PublicSession> held) {
        var workshops = Choice.commune(commune.code()).of(held).stream()
                .map(PublicSession::workshop)
                .collect(toSet());
        return held.stream().filter(s -> workshops.contains(s.workshop())).toList();
    }

    /**
     * Of workshops elsewhere, the nearest to which residents of the commune go, and the nearest of themes that it does not have.
     *
     * @param least how many, where there are as many
     */
    private List<List<PublicSession>> also(List<PublicSession> held, List<PublicSession> here, int least) {
        var own = here.stream().map(PublicSession::workshop).collect(toSet());
        var themes = here.stream().map(s -> s.theme().id()).collect(toSet());
        var elsewhere = nearestFirst(byWorkshop(held).values()).stream()
                .filter(w -> !own.contains(w.get(0).workshop()))
                .toList();
        var gone = elsewhere.stream().filter(this::isGoneTo).limit(MOST_ELSEWHERE);
        var others = elsewhere.stream()
                .filter(w -> !isGoneTo(w) && !themes.contains(w.get(0).theme().id()));
        long shown = Math.min(
                MOST_ELSEWHERE, elsewhere.stream().filter(this::isGoneTo).count());
        return Stream.concat(gone, others.limit(Math.max(0, least - shown))).toList();
    }

    private boolean isGoneTo(List<PublicSession> workshop) {
        return goneTo.contains(workshop.get(0).workshop());
    }

    private List<List<PublicSession>> goneToFirst(List<List<PublicSession>> workshops) {
        return Stream.concat(
                        workshops.stream().filter(this::isGoneTo),
                        workshops.stream().filter(w -> !isGoneTo(w)))
                .toList();
    }

    /** The host of an address where that is a name of this computer, which nobody else reaches; else null. */
    static @Nullable String local(String address) {
        var host = URI.create(address).getHost();
        return host != null && ThisComputer.isNamed(host) ? host : null;
    }

    /** Workshops by how far they are from the commune, those of one commune by their dates. */
    private List<List<PublicSession>> nearestFirst(Collection<List<PublicSession>> workshops) {
        var home = Point.of(commune);
        return workshops.stream()
                .sorted(Comparator.comparingDouble(sessions -> sessions.stream()
                        .map(s -> s.place().commune())
                        .mapToDouble(there -> there.code().equals(commune.code()) ? 0 : home.kmTo(Point.of(there)))
                        .min()
                        .orElseThrow()))
                .toList();
    }

    /** Sessions to come of each workshop, in the order of the first of them. */
    private static Map<String, List<PublicSession>> byWorkshop(List<PublicSession> sessions) {
        var found = new LinkedHashMap<String, List<PublicSession>>();
        for (var session : sessions) {
            found.computeIfAbsent(session.workshop(), w -> new ArrayList<>()).add(session);
        }
        return found;
    }

    private static String place(Place place) {
        var address = place.room().address();
        return address == null ? place.name() : place.name() + ", " + address;
    }

    private Line line(List<PublicSession> sessions) {
        var next = sessions.get(0);
        var then =
                AlikeSessions.of(sessions).stream().flatMap(a -> then(a, next)).toList();
        return new Line(
                say.day(next.start().toLocalDate()),
                hours(next),
                then,
                next.place().commune().name(),
                place(next.place()),
                next.theme().name(),
                next.audience().name(),
                townHall(next.place().commune()));
    }

    private String townHall(Commune there) {
        var contact = there.code().equals(commune.code()) ? null : Contact.of(territory, there);
        return contact == null || contact.commune() == null ? "" : contact.telephone();
    }

    private String hours(PublicSession session) {
        return unbroken(say.message("programme.from.to", say.hour(session.start()), say.hour(session.end())));
    }

    /** On one line. */
    static String unbroken(String words) {
        return words.replace(' ', '\u00a0');
    }

    private Stream<Then> then(AlikeSessions alike, PublicSession next) {
        var days = alike.sessions().stream()
                .filter(s -> !s.equals(next))
                .map(s -> unbroken(say.shortDay(s.start())))
                .collect(joining(", "));
        var any = alike.any();
        var place = any.place().commune().name() + ", " + place(any.place());
        return days.isEmpty()
                ? Stream.of()
                : Stream.of(new Then(days, alike.otherHours() ? hours(any) : "", alike.otherPlace() ? place : ""));
    }
}
