package fr.allervers.web.agenda;

/** A band in which the report of a group session to La Coop de la médiation numérique counts people; the rest told nothing. */
public enum AttendanceBand {
    WOMAN(Kind.SEX),
    MAN(Kind.SEX),
    UNDER_12(Kind.AGE),
    FROM_12_TO_17(Kind.AGE),
    FROM_18_TO_24(Kind.AGE),
    FROM_25_TO_39(Kind.AGE),
    FROM_40_TO_59(Kind.AGE),
    FROM_60_TO_69(Kind.AGE),
    FROM_70(Kind.AGE),
    AT_SCHOOL(Kind.STATUS),
    WITHOUT_WORK(Kind.STATUS),
    AT_WORK(Kind.STATUS),
    RETIRED(Kind.STATUS);

    /** By what people are counted. */
    public enum Kind {
        SEX,
        AGE,
        STATUS
    }

    private final Kind kind;

    AttendanceBand(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
