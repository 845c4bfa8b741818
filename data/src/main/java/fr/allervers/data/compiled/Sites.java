package fr.allervers.data.compiled;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The communes of rooms and advisors, and the sites of rooms. A site is what residents can tell of a room: its commune,
 * and whether it is step-free.
 */
public final class Sites {

    /** Number of communes. */
    public final int communes;
    /** Communes by INSEE code. */
    public final Ids commune;
    /** [room] its commune */
    public final int[] roomCommune;
    /** [room] its site */
    public final int[] roomSite;
    /** [site] its commune */
    public final int[] siteCommune;
    /** [site] true where residents who need a step-free room can come */
    public final boolean[] siteStepFree;
    /** [advisor] commune of the base */
    public final int[] base;
    /** [advisor][commune] true where the advisor may work there */
    public final boolean[][] worksIn;
    /** [commune] true where it has both demand and a room, so that its presence counts */
    public final boolean[] wantsPresence;

    public Sites(Problem problem) {
        communes = problem.communes().size();
        commune = new Ids(problem.communes(), c -> c.code());
        var rooms = problem.rooms();
        roomCommune = rooms.stream().mapToInt(r -> commune.of(r.commune())).toArray();
        var siteIndex = new LinkedHashMap<Site, Integer>();
        roomSite = rooms.stream()
                .map(r -> new Site(commune.of(r.commune()), r.isStepFree()))
                .mapToInt(s -> siteIndex.computeIfAbsent(s, k -> siteIndex.size()))
                .toArray();
        var sites = List.copyOf(siteIndex.keySet());
        siteCommune = sites.stream().mapToInt(Site::commune).toArray();
        siteStepFree = new boolean[sites.size()];
        for (int s = 0; s < siteStepFree.length; s++) {
            siteStepFree[s] = sites.get(s).stepFree;
        }
        base = problem.advisors().stream().mapToInt(a -> commune.of(a.base())).toArray();
        worksIn = problem.advisors().stream().map(this::worksIn).toArray(boolean[][]::new);
        wantsPresence = new boolean[communes];
        problem.presenceCommunes().forEach(c -> wantsPresence[commune.of(c.code())] = true);
    }

    private record Site(int commune, boolean stepFree) {}

    /** Number of sites. */
    public int sites() {
        return siteCommune.length;
    }

    private boolean[] worksIn(Advisor advisor) {
        var result = new boolean[communes];
        Arrays.fill(result, advisor.communes().isEmpty());
        advisor.communes().forEach(c -> result[commune.of(c)] = true);
        return result;
    }
}
