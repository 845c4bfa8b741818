package fr.allervers.web.version;

import org.jspecify.annotations.Nullable;

/**
 * A line of versions of a problem's plan that people go on from: its versions never change, its head does.
 *
 * @param number 1 for the main one
 * @param name that people gave it, null for none
 * @param head id of the version that it has come to
 * @param undo id of the version that was its head before, null where there is none
 * @param redo id of the version that was undone last, null where none was
 * @param steps versions that were its head one after the other, those undone at the end
 */
public record Variant(
        String problem,
        int number,
        @Nullable String name,
        String head,
        @Nullable String undo,
        @Nullable String redo,
        int steps) {

    /** Number of the main variant of every problem. */
    public static final int MAIN = 1;

    public boolean isMain() {
        return number == MAIN;
    }
}
