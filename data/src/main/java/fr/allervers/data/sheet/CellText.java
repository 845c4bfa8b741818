package fr.allervers.data.sheet;

/** Text of a cell as its stretches are read; what goes beyond the limit by far is let go, and is refused later. */
final class CellText {

    private final StringBuilder text = new StringBuilder();

    void add(String stretch) {
        int room = 2 * SheetLimits.CELL - text.length();
        text.append(stretch, 0, Math.max(0, Math.min(room, stretch.length())));
    }

    void clear() {
        text.setLength(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
