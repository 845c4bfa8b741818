package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.time.DayOfWeek;

/** Says what is wished for, with the names of what it is about. */
final class WishWords {

    private final ProblemIndex index;
    private final Known known;

    WishWords(ProblemIndex index) {
        this.index = index;
        this.known = new Known(index);
    }

    Sentence of(Wish wish) {
        if (wish instanceof Wish.HostedWorkshop w) {
            return hosted(w);
        } else if (wish instanceof Wish.FurtherAdvisor w) {
            return Phrase.of("wish.FURTHER_ADVISOR", known.advisor(w.like()).name(), day(w.day()));
        } else if (wish instanceof Wish.MoreSessions w) {
            return Phrase.of("wish.MORE_SESSIONS", known.advisor(w.advisor()).name(), w.more());
        } else if (wish instanceof Wish.AdvisorDay w) {
            return Phrase.of("wish.ADVISOR_DAY", known.advisor(w.advisor()).name(), day(w.day()));
        } else if (wish instanceof Wish.TaughtTheme w) {
            return Phrase.of(
                    "wish.TAUGHT_THEME",
                    known.advisor(w.advisor()).name(),
                    known.theme(w.theme()).name());
        } else if (wish instanceof Wish.AbsentAdvisor w) {
            return Phrase.of("wish.ABSENT_ADVISOR", known.advisor(w.advisor()).name(), w.from(), w.to());
        } else if (wish instanceof Wish.LaterService w) {
            return Phrase.of("wish.LATER_SERVICE", w.mode(), w.minutes());
        } else if (wish instanceof Wish.AudienceDay w) {
            return Phrase.of("wish.AUDIENCE_DAY", known.audience(w.audience()).name(), day(w.day()));
        } else if (wish instanceof Wish.LongerLegs w) {
            return Phrase.of("wish.LONGER_LEGS", known.mobility(w.mobility()).name(), w.minutes());
        }
        return ofRoomOrTheme(wish);
    }

    private Sentence ofRoomOrTheme(Wish wish) {
        if (wish instanceof Wish.StepFreeRoom w) {
            return Phrase.of("wish.STEP_FREE_ROOM", room(w.room()));
        } else if (wish instanceof Wish.EquippedRoom w) {
            return Phrase.of(
                    "wish.EQUIPPED_ROOM", room(w.room()), known.theme(w.theme()).name());
        } else if (wish instanceof Wish.LargerRoom w) {
            return Phrase.of("wish.LARGER_ROOM", room(w.room()), w.more());
        } else if (wish instanceof Wish.ClosedRoom w) {
            return w.from() == null || w.to() == null
                    ? Phrase.of("wish.CLOSED_ROOM", room(w.room()))
                    : Phrase.of("wish.CLOSED_ROOM.days", room(w.room()), w.from(), w.to());
        } else if (wish instanceof Wish.NewRoom w) {
            return Phrase.of("wish.NEW_ROOM", known.commune(w.commune()).name());
        } else if (wish instanceof Wish.SmallerWorkshops w) {
            return Phrase.of("wish.SMALLER_WORKSHOPS", known.theme(w.theme()).name(), w.participants());
        } else if (wish instanceof Wish.LargerWorkshops w) {
            return Phrase.of("wish.LARGER_WORKSHOPS", known.theme(w.theme()).name(), w.participants());
        }
        throw new IllegalArgumentException("no such wish: " + wish);
    }

    private Sentence hosted(Wish.HostedWorkshop w) {
        var commune = known.commune(w.commune()).name();
        var hosted = w.theme() == null
                ? Phrase.of("wish.HOSTED_WORKSHOP", commune)
                : Phrase.of(
                        "wish.HOSTED_WORKSHOP.theme",
                        commune,
                        known.theme(w.theme()).name());
        boolean hasRoom =
                index.problem().rooms().stream().anyMatch(r -> r.commune().equals(w.commune()));
        return hasRoom ? hosted : Phrase.of("wish.HOSTED_WORKSHOP.room", hosted);
    }

    private Sentence room(String id) {
        var room = known.room(id);
        var commune = index.problem().communes().get(index.commune(room.commune()));
        return Phrase.of("place", commune.name(), room.name());
    }

    private static Sentence day(DayOfWeek day) {
        return Phrase.of("day." + day);
    }
}
