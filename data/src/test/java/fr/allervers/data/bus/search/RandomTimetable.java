package fr.allervers.data.bus.search;

import fr.allervers.data.bus.feed.RandomRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** A small random day of buses, walks and changes, with runs that overtake each other and pass midnight. */
record RandomTimetable(int stops, List<Departure> departures, Walks walks) {

    static RandomTimetable of(Random random) {
        int stops = 4 + random.nextInt(7);
        var departures = new ArrayList<Departure>();
        for (var run : RandomRuns.of(random, stops)) {
            departures.add(new Departure(run, random.nextInt(8) == 0 ? -86_400 : 0));
        }
        return new RandomTimetable(stops, departures, walks(random, stops));
    }

    private static Walks walks(Random random, int stops) {
        var to = new int[stops][];
        var seconds = new int[stops][];
        var change = new int[stops];
        for (int s = 0; s < stops; s++) {
            var way = new TreeMap<Integer, Integer>();
            for (int n = random.nextInt(3); n > 0; n--) {
                int other = random.nextInt(stops);
                if (other != s) {
                    way.put(other, 60 + random.nextInt(600));
                }
            }
            to[s] = way.keySet().stream().mapToInt(i -> i).toArray();
            seconds[s] = way.values().stream().mapToInt(i -> i).toArray();
            change[s] = random.nextInt(10) == 0 ? Walks.IMPOSSIBLE : random.nextInt(300);
        }
        return new Walks(to, seconds, change);
    }

    Access access(Random random) {
        var way = new TreeMap<Integer, Integer>();
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            way.put(random.nextInt(stops), random.nextInt(900));
        }
        return new Access(
                way.keySet().stream().mapToInt(i -> i).toArray(),
                way.values().stream().mapToInt(i -> i).toArray());
    }
}
