package fr.allervers.solver.explanation.wish;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes wishes apart into fields. */
final class Taken {

    private final WishKind kind;
    private @Nullable String commune;
    private @Nullable String theme;
    private @Nullable String room;
    private @Nullable String advisor;
    private @Nullable String audience;
    private @Nullable String mobility;
    private @Nullable String mode;
    private @Nullable DayOfWeek day;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Integer number;

    private Taken(WishKind kind) {
        this.kind = kind;
    }

    static WishFields apart(Wish wish) {
        return of(wish).fields();
    }

    private static Taken of(Wish wish) {
        if (wish instanceof Wish.HostedWorkshop w) {
            return new Taken(WishKind.HOSTED_WORKSHOP).commune(w.commune()).theme(w.theme());
        } else if (wish instanceof Wish.FurtherAdvisor w) {
            return new Taken(WishKind.FURTHER_ADVISOR).advisor(w.like()).day(w.day());
        } else if (wish instanceof Wish.MoreSessions w) {
            return new Taken(WishKind.MORE_SESSIONS).advisor(w.advisor()).number(w.more());
        } else if (wish instanceof Wish.AdvisorDay w) {
            return new Taken(WishKind.ADVISOR_DAY).advisor(w.advisor()).day(w.day());
        } else if (wish instanceof Wish.TaughtTheme w) {
            return new Taken(WishKind.TAUGHT_THEME).advisor(w.advisor()).theme(w.theme());
        } else if (wish instanceof Wish.AbsentAdvisor w) {
            return new Taken(WishKind.ABSENT_ADVISOR).advisor(w.advisor()).days(w.from(), w.to());
        } else if (wish instanceof Wish.LaterService w) {
            return new Taken(WishKind.LATER_SERVICE).mode(w.mode()).number(w.minutes());
        } else if (wish instanceof Wish.AudienceDay w) {
            return new Taken(WishKind.AUDIENCE_DAY).audience(w.audience()).day(w.day());
        } else if (wish instanceof Wish.LongerLegs w) {
            return new Taken(WishKind.LONGER_LEGS).mobility(w.mobility()).number(w.minutes());
        }
        return ofRoomOrTheme(wish);
    }

    private static Taken ofRoomOrTheme(Wish wish) {
        if (wish instanceof Wish.StepFreeRoom w) {
            return new Taken(WishKind.STEP_FREE_ROOM).room(w.room());
        } else if (wish instanceof Wish.EquippedRoom w) {
            return new Taken(WishKind.EQUIPPED_ROOM).room(w.room()).theme(w.theme());
        } else if (wish instanceof Wish.LargerRoom w) {
            return new Taken(WishKind.LARGER_ROOM).room(w.room()).number(w.more());
        } else if (wish instanceof Wish.ClosedRoom w) {
            return new Taken(WishKind.CLOSED_ROOM).room(w.room()).days(w.from(), w.to());
        } else if (wish instanceof Wish.NewRoom w) {
            return new Taken(WishKind.NEW_ROOM).commune(w.commune());
        } else if (wish instanceof Wish.SmallerWorkshops w) {
            return new Taken(WishKind.SMALLER_WORKSHOPS).theme(w.theme()).number(w.participants());
        } else if (wish instanceof Wish.LargerWorkshops w) {
            return new Taken(WishKind.LARGER_WORKSHOPS).theme(w.theme()).number(w.participants());
        }
        throw new IllegalArgumentException("no such wish: " + wish);
    }

    private Taken commune(String code) {
        commune = code;
        return this;
    }

    private Taken theme(@Nullable String id) {
        theme = id;
        return this;
    }

    private Taken room(String id) {
        room = id;
        return this;
    }

    private Taken advisor(String id) {
        advisor = id;
        return this;
    }

    private Taken audience(String id) {
        audience = id;
        return this;
    }

    private Taken mobility(String id) {
        mobility = id;
        return this;
    }

    private Taken mode(String name) {
        mode = name;
        return this;
    }

    private Taken day(DayOfWeek of) {
        day = of;
        return this;
    }

    private Taken days(@Nullable LocalDate first, @Nullable LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    private Taken number(int of) {
        number = of;
        return this;
    }

    private WishFields fields() {
        return new WishFields(kind, commune, theme, room, advisor, audience, mobility, mode, day, from, to, number);
    }
}
