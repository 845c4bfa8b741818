package fr.allervers.solver.explanation.wish;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.util.List;
import java.util.Set;

/** The kinds of wishes, each with what must and what may be said. */
public enum WishKind {
    HOSTED_WORKSHOP(Set.of(Field.THEME), Field.COMMUNE, Field.THEME),
    FURTHER_ADVISOR(Field.ADVISOR, Field.DAY),
    MORE_SESSIONS(Field.ADVISOR, Field.NUMBER),
    ADVISOR_DAY(Field.ADVISOR, Field.DAY),
    TAUGHT_THEME(Field.ADVISOR, Field.THEME),
    ABSENT_ADVISOR(Field.ADVISOR, Field.FROM, Field.TO),
    STEP_FREE_ROOM(Field.ROOM),
    EQUIPPED_ROOM(Field.ROOM, Field.THEME),
    LARGER_ROOM(Field.ROOM, Field.NUMBER),
    CLOSED_ROOM(Set.of(Field.FROM, Field.TO), Field.ROOM, Field.FROM, Field.TO),
    NEW_ROOM(Field.COMMUNE),
    LATER_SERVICE(Field.MODE, Field.NUMBER),
    SMALLER_WORKSHOPS(Field.THEME, Field.NUMBER),
    LARGER_WORKSHOPS(Field.THEME, Field.NUMBER),
    AUDIENCE_DAY(Field.AUDIENCE, Field.DAY),
    LONGER_LEGS(Field.MOBILITY, Field.NUMBER);

    /** What a wish says. */
    public enum Field {
        COMMUNE,
        THEME,
        ROOM,
        ADVISOR,
        AUDIENCE,
        MOBILITY,
        MODE,
        DAY,
        FROM,
        TO,
        NUMBER
    }

    private final List<Field> fields;
    private final Set<Field> optional;

    WishKind(Field... fields) {
        this(Set.of(), fields);
    }

    WishKind(Set<Field> optional, Field... fields) {
        this.fields = List.of(fields);
        this.optional = optional;
    }

    /** What it says, in the order to ask for. */
    public List<Field> fields() {
        return fields;
    }

    public boolean isOptional(Field field) {
        return optional.contains(field);
    }

    /** Its name for people. */
    public Sentence title() {
        return Phrase.of("kind." + name());
    }
}
