package fr.allervers.data.unservable;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where and when a theme could be held for an audience: room, advisor and audience free for every session. */
final class Slots {

    private record Spot(int commune, boolean stepFree) {}

    private final Offers offers;
    private final Theme theme;
    private final Series series;
    private final BitSet audienceFree;
    private final List<Advisor> advisors;
    private final Map<String, BitSet> advisorFree = new HashMap<>();

    Slots(Offers offers, Theme theme, Audience audience) {
        this.offers = offers;
        this.theme = theme;
        series = offers.series(theme);
        audienceFree = series.free(audience.available(), audience.unavailable());
        advisors = offers.advisors(theme);
    }

    List<Slot> find() {
        Map<Spot, BitSet> starts = new HashMap<>();
        for (var room : offers.rooms(theme)) {
            var spot = new Spot(offers.index().commune(room.commune()), room.isStepFree());
            starts.computeIfAbsent(spot, s -> new BitSet()).or(starts(room));
        }
        var classes = offers.travelClasses(theme);
        var slots = new ArrayList<Slot>();
        starts.forEach((spot, free) ->
                classes.of(free).stream().forEach(c -> slots.add(new Slot(spot.commune, spot.stepFree, c))));
        return slots;
    }

    private BitSet starts(Room room) {
        var free = (BitSet) series.free(room.open(), room.closed()).clone();
        free.and(audienceFree);
        free.and(advisorFree.computeIfAbsent(room.commune(), this::advisorFree));
        return free;
    }

    /** The starts at which one of the advisors who work in that commune is free. */
    private BitSet advisorFree(String commune) {
        var free = new BitSet();
        advisors.stream()
                .filter(a -> worksIn(a, commune))
                .forEach(a -> free.or(series.free(a.available(), a.absent())));
        return free;
    }

    static boolean worksIn(Advisor advisor, String commune) {
        return advisor.communes().isEmpty() || advisor.communes().contains(commune);
    }
}
