package fr.allervers.solver.explanation.wish;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registry of wishes: of each kind its record, its text, and which of these may be left out. */
public enum WishKind {
    HOSTED_WORKSHOP(HostedWorkshop.class, HostedWorkshop.TEXT, WishField.THEME),
    FURTHER_ADVISOR(FurtherAdvisor.class, FurtherAdvisor.TEXT),
    MORE_SESSIONS(MoreSessions.class, MoreSessions.TEXT),
    ADVISOR_DAY(AdvisorDay.class, AdvisorDay.TEXT),
    ADVISOR_MORNING(AdvisorMorning.class, AdvisorMorning.TEXT),
    ADVISOR_AFTERNOON(AdvisorAfternoon.class, AdvisorAfternoon.TEXT),
    TAUGHT_THEME(TaughtTheme.class, TaughtTheme.TEXT),
    ABSENT_ADVISOR(AbsentAdvisor.class, AbsentAdvisor.TEXT),
    STEP_FREE_ROOM(StepFreeRoom.class, StepFreeRoom.TEXT),
    EQUIPPED_ROOM(EquippedRoom.class, EquippedRoom.TEXT),
    LARGER_ROOM(LargerRoom.class, LargerRoom.TEXT),
    CLOSED_ROOM(ClosedRoom.class, ClosedRoom.TEXT, WishField.FROM, WishField.TO),
    NEW_ROOM(NewRoom.class, NewRoom.TEXT),
    LATER_SERVICE(LaterService.class, LaterService.TEXT),
    SMALLER_WORKSHOPS(SmallerWorkshops.class, SmallerWorkshops.TEXT),
    LARGER_WORKSHOPS(LargerWorkshops.class, LargerWorkshops.TEXT),
    AUDIENCE_DAY(AudienceDay.class, AudienceDay.TEXT),
    LONGER_LEGS(LongerLegs.class, LongerLegs.TEXT);

    private final Class<? extends Wish> type;
    private final WishTemplate text;
    private final Set<WishField> optional;

    /**
     * @param type record whose components are the fields of the text, in their order
     * @param text template of the command line
     */
    WishKind(Class<? extends Wish> type, String text, WishField... optional) {
        this.type = type;
        this.text = new WishTemplate(text);
        this.optional = Set.of(optional);
    }

    /** The kind of a wish. */
    static WishKind of(Wish wish) {
        return Arrays.stream(values())
                .filter(k -> k.type.isInstance(wish))
                .findFirst()
                .orElseThrow();
    }

    /** Its fields, in the order to ask for. */
    public List<WishField> fields() {
        return text.fields();
    }

    /** True where a wish of this kind need not have the field. */
    public boolean isOptional(WishField field) {
        return optional.contains(field);
    }

    /** Its name for people. */
    public Sentence title() {
        return Phrase.of("kind." + name());
    }

    /** The wish of fields none of which is null but those that may be. */
    Wish of(WishFields said) {
        var values = fields().stream().map(field -> field.of(said)).toArray();
        try {
            return (Wish) type.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields of a wish of this kind. */
    WishFields fields(Wish wish) {
        var said = WishFields.of(this);
        var components = type.getRecordComponents();
        try {
            for (int i = 0; i < components.length; i++) {
                var value = components[i].getAccessor().invoke(wish);
                said = value == null ? said : fields().get(i).set(said, value);
            }
            return said;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The wish of this kind that a word of the command line says, null where it says none. */
    @Nullable
    Wish read(String word) {
        var said = text.read(word, WishFields.of(this));
        return said == null ? null : of(said);
    }
}
