package fr.allervers.data.bus.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random runs between a few stops: some on the same way, some in circles, some overtaking. */
public final class RandomRuns {

    private RandomRuns() {}

    public static List<Run> of(Random random, int stops) {
        var runs = new ArrayList<Run>();
        for (int way = 1 + random.nextInt(4); way > 0; way--) {
            var calls = new int[2 + random.nextInt(5)];
            for (int n = 0; n < calls.length; n++) {
                calls[n] = random.nextInt(stops);
            }
            var line = new Line("L" + way, "L" + way);
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                runs.add(run("%d-%d".formatted(way, n), line, calls, random));
            }
        }
        return runs;
    }

    private static Run run(String id, Line line, int[] stops, Random random) {
        int length = stops.length;
        var arrivals = new int[length];
        var departures = new int[length];
        var boards = new boolean[length];
        var alights = new boolean[length];
        int time = 6 * 3600 + random.nextInt(40) * 600;
        if (random.nextInt(8) == 0) {
            time += 86_400;
        }
        for (int n = 0; n < length; n++) {
            arrivals[n] = time;
            departures[n] = time + random.nextInt(3) * 60;
            time = departures[n] + random.nextInt(20) * 60;
            boards[n] = random.nextInt(8) > 0;
            alights[n] = random.nextInt(8) > 0;
        }
        return new Run(id, line, "", "s", new Run.Calls(stops, arrivals, departures, boards, alights));
    }
}
