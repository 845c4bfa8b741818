package fr.allervers.solver.explanation.wish;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registry of wishes: of each kind its record, its text, and which of these may be left out. */
public enum WishKind {
    HOSTED_WORKSHOP(HostedWorkshop.class, "workshop:COMMUNE[=THEME]", WishField.THEME),
    FURTHER_ADVISOR(FurtherAdvisor.class, "advisor:ADVISOR=DAY"),
    MORE_SESSIONS(MoreSessions.class, "advisor:ADVISOR=NUMBER"),
    ADVISOR_DAY(AdvisorDay.class, "advisor:ADVISOR=there:DAY"),
    ADVISOR_MORNING(AdvisorMorning.class, "advisor:ADVISOR=morning:DAY"),
    ADVISOR_AFTERNOON(AdvisorAfternoon.class, "advisor:ADVISOR=afternoon:DAY"),
    TAUGHT_THEME(TaughtTheme.class, "advisor:ADVISOR=teaches:THEME"),
    ABSENT_ADVISOR(AbsentAdvisor.class, "advisor:ADVISOR=absent@FROM[..TO]"),
    STEP_FREE_ROOM(StepFreeRoom.class, "room:ROOM=step-free"),
    EQUIPPED_ROOM(EquippedRoom.class, "room:ROOM=equipped:THEME"),
    LARGER_ROOM(LargerRoom.class, "room:ROOM=NUMBER"),
    CLOSED_ROOM(ClosedRoom.class, "room:ROOM=closed[@FROM[..TO]]", WishField.FROM, WishField.TO),
    NEW_ROOM(NewRoom.class, "commune:COMMUNE=room"),
    LATER_SERVICE(LaterService.class, "transport:MODE=NUMBER"),
    SMALLER_WORKSHOPS(SmallerWorkshops.class, "theme:THEME=min:NUMBER"),
    LARGER_WORKSHOPS(LargerWorkshops.class, "theme:THEME=max:NUMBER"),
    AUDIENCE_DAY(AudienceDay.class, "audience:AUDIENCE=DAY"),
    LONGER_LEGS(LongerLegs.class, "means:MOBILITY=NUMBER");

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
