package fr.allervers.solver.mend;

/** Where, by whom and when a workshop is held: indexes of the room, of the advisor and of the first session's start. */
record Spot(int room, int advisor, int start) {

    boolean isAt(int otherRoom, int otherStart) {
        return room == otherRoom && start == otherStart;
    }
}
