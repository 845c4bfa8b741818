package fr.allervers.solver.proposal.part;

import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.move.Rng;
import fr.allervers.solver.proposal.serving.ServingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole draft among groups of advisors, so that each part can be searched by itself: the workshops of its
 * advisors, the residents who go there, and some of those unserved. Every commune, with its rooms and its presence, is
 * one part's own; another's workshops stand there as if they could not move.
 */
public final class Division {

    private static final int BY_COMMUNE = 60;
    private static final int NEAR = 8;

    final Draft whole;
    final AdvisorGroups groups;
    /** [commune] the part that owns it */
    final int[] owner;

    private final Rng rng;

    public Division(Draft whole, int parts, Rng rng) {
        this.whole = whole;
        this.rng = rng;
        groups = new AdvisorGroups(whole, parts, rng);
        owner = owners(workshops());
    }

    /** [commune][group] */
    private int[][] workshops() {
        var result = new int[whole.indexed().territory.communes][groups.count];
        for (int k = 0; k < whole.openCount(); k++) {
            int id = whole.open(k);
            result[whole.indexed().territory.roomCommune[whole.room(id)]][group(id)]++;
        }
        return result;
    }

    private int[] owners(int[][] workshops) {
        var result = new int[workshops.length];
        for (int c = 0; c < result.length; c++) {
            result[c] = groups.nearest(c);
            for (int g = 0; g < groups.count; g++) {
                result[c] = workshops[c][g] > workshops[c][result[c]] ? g : result[c];
            }
        }
        return result;
    }

    /** The group of a workshop. */
    int group(int id) {
        return groups.of[whole.advisor(id)];
    }

    /** The parts, one for each group. */
    public List<Part> parts() {
        var residents = new ArrayList<int[][]>();
        for (var c : whole.scope().classes()) {
            residents.add(residents(c));
        }
        var parts = new ArrayList<Part>();
        for (int g = 0; g < groups.count; g++) {
            int group = g;
            parts.add(
                    new Part(this, group, residents.stream().map(r -> r[group]).toList(), rng.nextLong()));
        }
        return parts;
    }

    /** [group][row] */
    private int[][] residents(WorkshopKind c) {
        var result = new int[groups.count][c.rows()];
        var service = whole.serving(c.index());
        for (int p = ServingProblem.FIRST; p < service.places(); p++) {
            var part = result[group(service.workshop(p))];
            for (int k = 0; k < service.groups(p); k++) {
                part[service.row(p, k)] += service.residents(p, k);
            }
        }
        for (int row = 0; row < c.rows(); row++) {
            if (service.left(row) > 0) {
                result[forUnserved(c, row)][row] += service.left(row);
            }
        }
        return result;
    }

    /** The part of the home commune, or that of an advisor based near. */
    private int forUnserved(WorkshopKind c, int row) {
        var advisors = whole.scope().offers().advisors()[c.theme()][c.home()[row]];
        return advisors.length == 0 || rng.percent(BY_COMMUNE)
                ? owner[c.home()[row]]
                : groups.of[advisors[rng.lowBelow(Math.min(NEAR, advisors.length))]];
    }

    /** [room] true for those of a part */
    boolean[] rooms(int group) {
        var communes = whole.indexed().territory.roomCommune;
        var result = new boolean[communes.length];
        for (int r = 0; r < result.length; r++) {
            result[r] = owner[communes[r]] == group;
        }
        return result;
    }

    /** [advisor] true for those of a part */
    boolean[] advisors(int group) {
        var result = new boolean[groups.of.length];
        for (int a = 0; a < result.length; a++) {
            result[a] = groups.of[a] == group;
        }
        return result;
    }

    /** [commune] true for those of a part */
    boolean[] communes(int group) {
        var result = new boolean[owner.length];
        for (int c = 0; c < result.length; c++) {
            result[c] = owner[c] == group;
        }
        return result;
    }

    /** Workshops of the whole, those of other groups or those of one. */
    int[] workshops(int group, boolean own) {
        return IntStream.range(0, whole.openCount())
                .map(whole::open)
                .filter(id -> (group(id) == group) == own)
                .toArray();
    }
}
