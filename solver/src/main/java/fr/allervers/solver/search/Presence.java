package fr.allervers.solver.search;

/** In which communes workshops are held, and how many wait for one. */
final class Presence {

    /** Communes that want a workshop and host none. */
    int absent;

    private final int[] roomCommune;
    private final boolean[] wanted;
    private final int[] hosted;

    Presence(Scope scope) {
        roomCommune = scope.indexed().territory.roomCommune;
        wanted = scope.wantsPresence();
        hosted = new int[wanted.length];
        for (boolean one : wanted) {
            absent += one ? 1 : 0;
        }
    }

    void arrive(int room) {
        int commune = roomCommune[room];
        if (hosted[commune]++ == 0 && wanted[commune]) {
            absent--;
        }
    }

    void leave(int room) {
        int commune = roomCommune[room];
        if (--hosted[commune] == 0 && wanted[commune]) {
            absent++;
        }
    }
}
