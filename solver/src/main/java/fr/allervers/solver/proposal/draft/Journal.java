package fr.allervers.solver.proposal.draft;

import java.util.Arrays;

/** What was done to a draft in one try, to be taken back in reverse. */
final class Journal {

    private static final int ADDED = 0;
    private static final int REMOVED = 1;
    private static final int LIFTED = 2;
    private static final int REPLACED = 3;
    private static final int WIDTH = 7;

    private int[] entries = new int[WIDTH * 64];
    private int size;

    /** Takes single steps back. */
    interface Undoing {

        void added(int id);

        void removed(int id, int kind, int room, int advisor, int start, int identity);

        void lifted(int id, int room, int advisor, int start);

        void replaced(int id);
    }

    /** Steps that were done. */
    int size() {
        return size;
    }

    /** The workshop of a step. */
    int id(int step) {
        return entries[WIDTH * step + 1];
    }

    void clear() {
        size = 0;
    }

    void added(int id) {
        write(ADDED, id, 0, 0, 0, 0, 0);
    }

    void removed(int id, int kind, int room, int advisor, int start, int identity) {
        write(REMOVED, id, room, advisor, start, kind, identity);
    }

    void lifted(int id, int room, int advisor, int start) {
        write(LIFTED, id, room, advisor, start, 0, 0);
    }

    void replaced(int id) {
        write(REPLACED, id, 0, 0, 0, 0, 0);
    }

    private void write(int step, int id, int room, int advisor, int start, int kind, int identity) {
        int at = WIDTH * size++;
        if (entries.length < at + WIDTH) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
        entries[at] = step;
        entries[at + 1] = id;
        entries[at + 2] = room;
        entries[at + 3] = advisor;
        entries[at + 4] = start;
        entries[at + 5] = kind;
        entries[at + 6] = identity;
    }

    /** Takes everything back, the last step first. */
    void undo(Undoing how) {
        for (int at = WIDTH * (size - 1); at >= 0; at -= WIDTH) {
            int id = entries[at + 1];
            int room = entries[at + 2];
            int advisor = entries[at + 3];
            int start = entries[at + 4];
            switch (entries[at]) {
                case ADDED -> how.added(id);
                case REMOVED -> how.removed(id, entries[at + 5], room, advisor, start, entries[at + 6]);
                case LIFTED -> how.lifted(id, room, advisor, start);
                default -> how.replaced(id);
            }
        }
        clear();
    }
}
