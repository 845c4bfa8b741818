package fr.allervers.solver.mend;

import fr.allervers.data.plan.Locks.Choice;

/** Where, by whom and when a workshop is held: indexes of the room, of the advisor and of the first session's start. */
record Spot(int room, int advisor, int start) {

    boolean isAt(int otherRoom, int otherStart) {
        return room == otherRoom && start == otherStart;
    }

    /** True where a choice is the same in another; who comes is no matter of where it is held. */
    boolean isAlike(Choice choice, Spot other) {
        return switch (choice) {
            case START -> start == other.start;
            case ROOM -> room == other.room;
            case ADVISOR -> advisor == other.advisor;
            case ATTENDANCE -> true;
        };
    }
}
