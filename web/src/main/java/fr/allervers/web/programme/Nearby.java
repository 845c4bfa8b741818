package fr.allervers.web.programme;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.language.Alphabet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts sessions in the order of how far they are for somebody who lives in a commune. */
final class Nearby {

    private static final Comparator<Place> NEAREST = comparing((Place p) -> !p.isHome())
            .thenComparingInt(Place::minutes)
            .thenComparing(p -> p.commune().name(), Alphabet.NAMES);

    private Nearby() {}

    /**
     * The sessions of one commune.
     *
     * @param isHome whether the reader lives there
     * @param ways each mode by which it is reached, the quickest first; empty where no way is known
     * @param sessions by start
     */
    record Place(Commune commune, boolean isHome, List<Way> ways, List<PublicSession> sessions) {

        /** Sessions after which no further commune is shown with its sessions at once. */
        private static final int OPEN = 12;

        /** How many of these come before that number of sessions is reached: they stand open, the others folded. */
        static int open(List<Place> places) {
            int sessions = 0;
            for (int i = 0; i < places.size(); i++) {
                if (sessions >= OPEN) {
                    return i;
                }
                sessions += places.get(i).sessions().size();
            }
            return places.size();
        }

        private int minutes() {
            return ways.stream().mapToInt(Way::minutes).min().orElse(Integer.MAX_VALUE);
        }

        /** With the ways by one mode only. */
        private Place by(String mode) {
            return new Place(
                    commune,
                    isHome,
                    ways.stream().filter(w -> w.mode().equals(mode)).toList(),
                    sessions);
        }
    }

    /**
     * How long the way takes by one mode.
     *
     * @param minutes to the session to which it is shortest
     */
    record Way(String mode, int minutes, boolean estimated) {}

    /**
     * The communes of some sessions: the reader's own first, then those that are reached soonest.
     *
     * @param sessions by start
     * @param home INSEE code
     * @param journeys the ways of a quarter, nothing where none is published
     */
    static List<Place> places(
            List<PublicSession> sessions, String home, Function<Quarter, Optional<Journeys>> journeys) {
        var ofQuarters = new TreeMap<Quarter, Optional<Journeys>>();
        // by code: what else is known of a commune may differ from one publication to the next
        return sessions.stream().collect(groupingBy(s -> s.place().commune().code())).values().stream()
                .map(there -> {
                    var commune = there.get(0).place().commune();
                    var ways = there.stream()
                            .flatMap(
                                    s -> ofQuarters
                                            .computeIfAbsent(s.quarter(), journeys)
                                            .map(j -> j.of(home, s))
                                            .orElse(List.of())
                                            .stream())
                            .map(j -> new Way(j.mode(), j.minutesThere(), j.estimated()))
                            .collect(groupingBy(Way::mode));
                    return new Place(commune, commune.code().equals(home), quickest(ways), there);
                })
                .sorted(NEAREST)
                .toList();
    }

    /**
     * The same places for somebody who comes by one mode: the nearest by it first, those that it does not lead to last.
     *
     * @param mode null for any
     */
    static List<Place> by(@Nullable String mode, List<Place> places) {
        return mode == null
                ? places
                : places.stream().map(p -> p.by(mode)).sorted(NEAREST).toList();
    }

    private static List<Way> quickest(Map<String, List<Way>> ways) {
        Comparator<Way> byMinutes = comparingInt(Way::minutes);
        return ways.values().stream()
                .flatMap(w -> w.stream().min(byMinutes).stream())
                .sorted(byMinutes.thenComparing(Way::mode))
                .toList();
    }
}
