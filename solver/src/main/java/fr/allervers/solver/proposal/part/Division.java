package fr.allervers.solver.proposal.part;

import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.move.Rng;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A whole draft divided among groups of advisors. Every commune, with its rooms and its presence, is one group's own;
 * another's workshops stand there as if they could not move.
 */
final class Division {

    private final Draft whole;
    private final AdvisorGroups groups;
    /** [commune] the group that owns it */
    private final int[] owner;

    Division(Draft whole, int parts, Rng rng) {
        this.whole = whole;
        groups = new AdvisorGroups(whole, parts, rng);
        owner = owners(workshops());
    }

    /** [commune][group] */
    private int[][] workshops() {
        var result = new int[whole.indexed().sites.communes][groups.count()];
        for (int k = 0; k < whole.openCount(); k++) {
            int id = whole.open(k);
            result[whole.indexed().sites.roomCommune[whole.room(id)]][group(id)]++;
        }
        return result;
    }

    private int[] owners(int[][] workshops) {
        var result = new int[workshops.length];
        for (int c = 0; c < result.length; c++) {
            result[c] = groups.nearest(c);
            for (int g = 0; g < groups.count(); g++) {
                result[c] = workshops[c][g] > workshops[c][result[c]] ? g : result[c];
            }
        }
        return result;
    }

    Draft whole() {
        return whole;
    }

    /** Number of groups. */
    int count() {
        return groups.count();
    }

    /** The group that owns a commune. */
    int owner(int commune) {
        return owner[commune];
    }

    /** The group of an advisor. */
    int groupOf(int advisor) {
        return groups.of(advisor);
    }

    /** The group of a workshop. */
    int group(int id) {
        return groupOf(whole.advisor(id));
    }

    /** [room] true for those of a group */
    boolean[] rooms(int group) {
        var communes = whole.indexed().sites.roomCommune;
        return flags(communes.length, room -> owner[communes[room]] == group);
    }

    /** [advisor] true for those of a group */
    boolean[] advisors(int group) {
        return flags(whole.indexed().problem.advisors().size(), advisor -> groupOf(advisor) == group);
    }

    /** [commune] true for those of a group */
    boolean[] communes(int group) {
        return flags(owner.length, commune -> owner[commune] == group);
    }

    private static boolean[] flags(int count, IntPredicate isSet) {
        var flags = new boolean[count];
        for (int i = 0; i < count; i++) {
            flags[i] = isSet.test(i);
        }
        return flags;
    }

    /** Workshops of the whole, those of other groups or those of one. */
    int[] workshops(int group, boolean own) {
        return IntStream.range(0, whole.openCount())
                .map(whole::open)
                .filter(id -> (group(id) == group) == own)
                .toArray();
    }
}
