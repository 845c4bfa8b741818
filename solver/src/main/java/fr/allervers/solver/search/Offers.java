package fr.allervers.solver.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which rooms and advisors there are to choose from. */
final class Offers {

    /** [theme][site] rooms that suit the theme at some start */
    final int[][][] rooms;
    /** [theme] sites with such a room */
    final int[][] sites;
    /** [theme][commune] advisors who may hold the theme there, those based nearest first */
    final int[][][] advisors;

    Offers(Permits permits, Territory territory, Drives drives) {
        int themes = permits.room.length;
        rooms = new int[themes][][];
        sites = new int[themes][];
        advisors = new int[themes][territory.communes][];
        for (int t = 0; t < themes; t++) {
            rooms[t] = rooms(permits.room[t], territory);
            var atSite = rooms[t];
            sites[t] = IntStream.range(0, atSite.length)
                    .filter(site -> atSite[site].length > 0)
                    .toArray();
            for (int c = 0; c < territory.communes; c++) {
                advisors[t][c] = advisors(permits.advisor[t], territory, drives, c);
            }
        }
    }

    private static int[][] rooms(long[][] permits, Territory territory) {
        List<List<Integer>> bySite = new ArrayList<>();
        for (int site = 0; site < territory.sites(); site++) {
            bySite.add(new ArrayList<>());
        }
        for (int r = 0; r < permits.length; r++) {
            var starts = permits[r];
            if (!Bits.isEmpty(starts)) {
                bySite.get(territory.roomSite[r]).add(r);
            }
        }
        return bySite.stream()
                .map(list -> list.stream().mapToInt(r -> r).toArray())
                .toArray(int[][]::new);
    }

    private static int[] advisors(long[][] permits, Territory territory, Drives drives, int commune) {
        var drive = drives.minutes.length == 0 ? new int[0] : drives.minutes[0];
        return IntStream.range(0, permits.length)
                .filter(a -> !Bits.isEmpty(permits[a]) && territory.worksIn[a][commune])
                .boxed()
                .sorted(Comparator.comparingInt((Integer a) -> distance(drive, territory, a, commune))
                        .thenComparing(a -> a))
                .mapToInt(a -> a)
                .toArray();
    }

    private static int distance(int[] drive, Territory territory, int advisor, int commune) {
        int minutes = drive.length == 0 ? 0 : drive[territory.base[advisor] * territory.communes + commune];
        return minutes < 0 ? Integer.MAX_VALUE : minutes;
    }
}
