package fr.allervers.solver.explanation.wish;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The registry of wishes: of each kind its text, how it is made of fields, and which of these may be left out. */
public enum WishKind {
    HOSTED_WORKSHOP(HostedWorkshop.TEXT, HostedWorkshop::new, WishField.THEME),
    FURTHER_ADVISOR(FurtherAdvisor.TEXT, FurtherAdvisor::new),
    MORE_SESSIONS(MoreSessions.TEXT, MoreSessions::new),
    ADVISOR_DAY(AdvisorDay.TEXT, AdvisorDay::new),
    TAUGHT_THEME(TaughtTheme.TEXT, TaughtTheme::new),
    ABSENT_ADVISOR(AbsentAdvisor.TEXT, AbsentAdvisor::new),
    STEP_FREE_ROOM(StepFreeRoom.TEXT, StepFreeRoom::new),
    EQUIPPED_ROOM(EquippedRoom.TEXT, EquippedRoom::new),
    LARGER_ROOM(LargerRoom.TEXT, LargerRoom::new),
    CLOSED_ROOM(ClosedRoom.TEXT, ClosedRoom::new, WishField.FROM, WishField.TO),
    NEW_ROOM(NewRoom.TEXT, NewRoom::new),
    LATER_SERVICE(LaterService.TEXT, LaterService::new),
    SMALLER_WORKSHOPS(SmallerWorkshops.TEXT, SmallerWorkshops::new),
    LARGER_WORKSHOPS(LargerWorkshops.TEXT, LargerWorkshops::new),
    AUDIENCE_DAY(AudienceDay.TEXT, AudienceDay::new),
    LONGER_LEGS(LongerLegs.TEXT, LongerLegs::new);

    private final WishTemplate text;
    private final Function<WishFields, Wish> maker;
    private final Set<WishField> optional;

    WishKind(String text, Function<WishFields, Wish> maker, WishField... optional) {
        this.text = new WishTemplate(text);
        this.maker = maker;
        this.optional = Set.of(optional);
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
        return maker.apply(said);
    }

    /** The wish of this kind that a word of the command line says, null where it says none. */
    @Nullable
    Wish read(String word) {
        var said = text.read(word, WishFields.of(this));
        return said == null ? null : of(said);
    }
}
