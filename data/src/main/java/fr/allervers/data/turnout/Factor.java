package fr.allervers.data.turnout;

/** What shares of those who come are told apart by. */
public enum Factor {
    THEME,
    COMMUNE,
    MOBILITY,
    HOUR;

    /** The id, INSEE code or hour of a group by this factor. */
    String of(GroupTurnout group) {
        return switch (this) {
            case THEME -> group.theme();
            case COMMUNE -> group.commune();
            case MOBILITY -> group.mobility();
            case HOUR -> Integer.toString(group.hour());
        };
    }
}
