package fr.allervers.solver.proposal.index;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.DriveTimes;
import fr.allervers.data.compiled.FeasibleStarts;
import fr.allervers.data.compiled.Sites;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rooms and advisors there are to choose from.
 *
 * @param rooms [theme][site] rooms that suit the theme at some start
 * @param sites [theme] sites with such a room
 * @param advisors [theme][commune] advisors who may hold the theme there, those based nearest first
 */
@SuppressWarnings("ArrayRecordComponent")
public record Candidates(int[][][] rooms, int[][] sites, int[][][] advisors) {

    static Candidates of(FeasibleStarts feasible, Sites sites, DriveTimes drives) {
        int themes = feasible.room.length;
        var rooms = new int[themes][][];
        var advisors = new int[themes][sites.communes][];
        for (int t = 0; t < themes; t++) {
            rooms[t] = rooms(feasible.room[t], sites);
        }
        for (int c = 0; c < sites.communes; c++) {
            var nearestFirst = advisors(sites, drives, c);
            for (int t = 0; t < themes; t++) {
                var ofTheme = feasible.advisor[t];
                advisors[t][c] = Arrays.stream(nearestFirst)
                        .filter(a -> !Bits.isEmpty(ofTheme[a]))
                        .toArray();
            }
        }
        return new Candidates(rooms, sitesOf(rooms), advisors);
    }

    /**
     * Only some of them.
     *
     * @param ofRooms [room] true for those that stay
     * @param ofAdvisors [advisor] true for those that stay
     */
    public Candidates only(boolean[] ofRooms, boolean[] ofAdvisors) {
        var fewerRooms = only(rooms, ofRooms);
        return new Candidates(fewerRooms, sitesOf(fewerRooms), only(advisors, ofAdvisors));
    }

    private static int[][][] only(int[][][] lists, boolean[] stays) {
        return Arrays.stream(lists)
                .map(byPlace ->
                        Arrays.stream(byPlace).map(list -> only(list, stays)).toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    private static int[] only(int[] list, boolean[] stays) {
        return Arrays.stream(list).filter(i -> stays[i]).toArray();
    }

    private static int[][] sitesOf(int[][][] rooms) {
        return Arrays.stream(rooms)
                .map(atSite -> IntStream.range(0, atSite.length)
                        .filter(site -> atSite[site].length > 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static int[][] rooms(long[][] feasible, Sites sites) {
        var bySite = IntStream.range(0, feasible.length)
                .filter(r -> !Bits.isEmpty(feasible[r]))
                .boxed()
                .collect(groupingBy(r -> sites.roomSite[r]));
        return IntStream.range(0, sites.sites())
                .mapToObj(site -> bySite.getOrDefault(site, List.of()).stream()
                        .mapToInt(r -> r)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Those who work in a commune, the one based nearest first. */
    private static int[] advisors(Sites sites, DriveTimes drives, int commune) {
        return IntStream.range(0, sites.base.length)
                .filter(a -> sites.worksIn[a][commune])
                .boxed()
                .sorted(Comparator.comparingInt((Integer a) -> drives.usually(sites.base[a], commune))
                        .thenComparing(a -> a))
                .mapToInt(a -> a)
                .toArray();
    }
}
