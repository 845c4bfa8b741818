package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.solver.explanation.Phrase;
import fr.allervers.solver.explanation.ProblemChange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the problem that a wish asks for. */
final class Granting {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Problem problem;
    private final Known known;

    Granting(Problem problem) {
        this.problem = problem;
        this.known = new Known(new ProblemIndex(problem));
    }

    Problem of(Wish wish) {
        if (wish instanceof Wish.HostedWorkshop w) {
            return hosted(w);
        } else if (wish instanceof Wish.FurtherAdvisor w) {
            return further(w);
        } else if (wish instanceof Wish.MoreSessions w) {
            return moreSessions(w);
        } else if (wish instanceof Wish.AdvisorDay w) {
            return advisorDay(w);
        } else if (wish instanceof Wish.TaughtTheme w) {
            return taught(w);
        } else if (wish instanceof Wish.AbsentAdvisor w) {
            return absent(w);
        } else if (wish instanceof Wish.AudienceDay w) {
            return audienceDay(w);
        } else if (wish instanceof Wish.LongerLegs w) {
            return longerLegs(w);
        } else if (wish instanceof Wish.LaterService w) {
            return ProblemChange.of(problem)
                    .travel(new LaterTables(problem).of(w.mode(), w.minutes()))
                    .build();
        }
        return ofRoomOrTheme(wish);
    }

    private Problem ofRoomOrTheme(Wish wish) {
        if (wish instanceof Wish.StepFreeRoom w) {
            refuseIf(known.room(w.room()).isStepFree(), "wish.already");
            return room(w.room(), r -> r.with(true, r.room.capacity()));
        } else if (wish instanceof Wish.LargerRoom w) {
            positive(w.more());
            known.room(w.room());
            return room(w.room(), r -> r.with(r.room.stepFree(), r.room.capacity() + w.more()));
        } else if (wish instanceof Wish.EquippedRoom w) {
            return equipped(w);
        } else if (wish instanceof Wish.ClosedRoom w) {
            return closed(w);
        } else if (wish instanceof Wish.NewRoom w) {
            return newRoom(w);
        } else if (wish instanceof Wish.SmallerWorkshops w) {
            positive(w.participants());
            refuseIf(known.theme(w.theme()).minParticipants() <= w.participants(), "wish.already");
            return theme(w.theme(), w.participants(), null);
        } else if (wish instanceof Wish.LargerWorkshops w) {
            refuseIf(known.theme(w.theme()).maxParticipants() >= w.participants(), "wish.already");
            return theme(w.theme(), null, w.participants());
        }
        throw new IllegalArgumentException("no such wish: " + wish);
    }

    private Problem hosted(Wish.HostedWorkshop wish) {
        known.commune(wish.commune());
        if (wish.theme() != null) {
            known.theme(wish.theme());
        }
        boolean hasRoom = problem.rooms().stream().anyMatch(r -> r.commune().equals(wish.commune()));
        return hasRoom ? problem : newRoom(new Wish.NewRoom(wish.commune()));
    }

    private Problem further(Wish.FurtherAdvisor wish) {
        var like = known.advisor(wish.like());
        var hours = like.available().stream()
                .filter(w -> w.days().contains(wish.day()))
                .toList();
        var windows = like.available().isEmpty()
                ? List.of(wholeDay(wish.day()))
                : (hours.isEmpty() ? like.available() : hours)
                        .stream()
                                .map(w -> new TimeWindow(Set.of(wish.day()), w.from(), w.to()))
                                .distinct()
                                .toList();
        var further = new Advisor(
                free(
                        like.id() + "-" + wish.day().name().toLowerCase(Locale.ROOT),
                        problem.advisors().stream().map(Advisor::id)),
                like.name() + " +",
                like.base(),
                like.themes(),
                like.communes(),
                windows,
                List.of(),
                like.maxSessionsPerDay(),
                like.maxSessionsPerDay(),
                like.provenance());
        return ProblemChange.of(problem)
                .advisors(plus(problem.advisors(), further))
                .build();
    }

    private Problem moreSessions(Wish.MoreSessions wish) {
        positive(wish.more());
        known.advisor(wish.advisor());
        return advisor(
                wish.advisor(),
                a -> new Advisor(
                        a.id(),
                        a.name(),
                        a.base(),
                        a.themes(),
                        a.communes(),
                        a.available(),
                        a.absent(),
                        a.maxSessionsPerDay() + wish.more(),
                        a.maxSessionsPerWeek() + wish.more(),
                        a.provenance()));
    }

    private Problem advisorDay(Wish.AdvisorDay wish) {
        refuseIf(known.advisor(wish.advisor()).available().isEmpty(), "wish.already");
        return advisor(
                wish.advisor(),
                a -> new Advisor(
                        a.id(),
                        a.name(),
                        a.base(),
                        a.themes(),
                        a.communes(),
                        plus(a.available(), wholeDay(wish.day())),
                        a.absent(),
                        a.maxSessionsPerDay(),
                        a.maxSessionsPerWeek(),
                        a.provenance()));
    }

    private static TimeWindow wholeDay(DayOfWeek day) {
        return new TimeWindow(Set.of(day), LocalTime.MIN, LAST_MINUTE);
    }

    private Problem taught(Wish.TaughtTheme wish) {
        known.theme(wish.theme());
        refuseIf(known.advisor(wish.advisor()).themes().contains(wish.theme()), "wish.already");
        return advisor(wish.advisor(), a -> of(a, plus(a.themes(), wish.theme()), a.absent()));
    }

    private Problem absent(Wish.AbsentAdvisor wish) {
        known.advisor(wish.advisor());
        var days = period(wish.from(), wish.to());
        return advisor(wish.advisor(), a -> of(a, a.themes(), plus(a.absent(), days)));
    }

    private static Advisor of(Advisor a, List<String> themes, List<Period> absent) {
        return new Advisor(
                a.id(),
                a.name(),
                a.base(),
                themes,
                a.communes(),
                a.available(),
                absent,
                a.maxSessionsPerDay(),
                a.maxSessionsPerWeek(),
                a.provenance());
    }

    private Problem audienceDay(Wish.AudienceDay wish) {
        refuseIf(known.audience(wish.audience()).available().isEmpty(), "wish.already");
        var window = wholeDay(wish.day());
        return ProblemChange.of(problem)
                .audiences(a -> a.id().equals(wish.audience())
                        ? new Audience(a.id(), a.name(), plus(a.available(), window), a.unavailable(), a.provenance())
                        : a)
                .build();
    }

    private Problem longerLegs(Wish.LongerLegs wish) {
        refuseIf(known.mobility(wish.mobility()).maxMinutes() >= wish.minutes(), "wish.already");
        return ProblemChange.of(problem)
                .mobility(m -> m.id().equals(wish.mobility())
                        ? new MobilityProfile(
                                m.id(),
                                m.name(),
                                m.modes(),
                                wish.minutes(),
                                m.comfortMinutes(),
                                m.weight(),
                                m.stepFree(),
                                m.provenance())
                        : m)
                .build();
    }

    private Problem equipped(Wish.EquippedRoom wish) {
        var theme = known.theme(wish.theme());
        refuseIf(known.room(wish.room()).equipment().containsAll(theme.equipment()), "wish.already");
        return room(wish.room(), r -> {
            var all = new LinkedHashSet<>(r.room.equipment());
            all.addAll(theme.equipment());
            return r.with(List.copyOf(all), r.room.closed());
        });
    }

    private Problem closed(Wish.ClosedRoom wish) {
        known.room(wish.room());
        var first = problem.starts().isEmpty()
                ? LocalDate.MIN
                : problem.starts().get(0).toLocalDate();
        var last = problem.starts().isEmpty()
                ? LocalDate.MAX
                : problem.starts().get(problem.starts().size() - 1).toLocalDate();
        var days = period(Objects.requireNonNullElse(wish.from(), first), Objects.requireNonNullElse(wish.to(), last));
        return room(wish.room(), r -> r.with(r.room.equipment(), plus(r.room.closed(), days)));
    }

    private Problem newRoom(Wish.NewRoom wish) {
        var commune = known.commune(wish.commune());
        var equipment = problem.themes().stream()
                .flatMap(t -> t.equipment().stream())
                .distinct()
                .toList();
        int seats =
                problem.themes().stream().mapToInt(Theme::maxParticipants).max().orElse(1);
        var room = new Room(
                free("new-" + commune.code(), problem.rooms().stream().map(Room::id)),
                commune.name() + " +",
                commune.code(),
                seats,
                equipment,
                true,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                commune.provenance());
        return ProblemChange.of(problem).rooms(plus(problem.rooms(), room)).build();
    }

    private Problem theme(String id, @Nullable Integer fewest, @Nullable Integer most) {
        return ProblemChange.of(problem)
                .themes(t -> t.id().equals(id)
                        ? new Theme(
                                t.id(),
                                t.name(),
                                t.minutes(),
                                t.sessions(),
                                fewest == null ? t.minParticipants() : fewest,
                                most == null ? t.maxParticipants() : most,
                                t.equipment(),
                                t.provenance())
                        : t)
                .build();
    }

    private interface OfAdvisor {
        Advisor changed(Advisor advisor);
    }

    private Problem advisor(String id, OfAdvisor change) {
        return ProblemChange.of(problem)
                .advisors(a -> a.id().equals(id) ? change.changed(a) : a)
                .build();
    }

    /** A room and its changed likenesses. */
    private record Like(Room room) {
        Room with(@Nullable Boolean stepFree, int capacity) {
            return with(stepFree, capacity, room.equipment(), room.closed());
        }

        Room with(List<String> equipment, List<Period> closed) {
            return with(room.stepFree(), room.capacity(), equipment, closed);
        }

        private Room with(@Nullable Boolean stepFree, int capacity, List<String> equipment, List<Period> closed) {
            return new Room(
                    room.id(),
                    room.name(),
                    room.commune(),
                    capacity,
                    equipment,
                    stepFree,
                    room.open(),
                    closed,
                    room.venue(),
                    room.address(),
                    room.latitude(),
                    room.longitude(),
                    room.provenance());
        }
    }

    private interface OfRoom {
        Room changed(Like room);
    }

    private Problem room(String id, OfRoom change) {
        return ProblemChange.of(problem)
                .rooms(r -> r.id().equals(id) ? change.changed(new Like(r)) : r)
                .build();
    }

    private static Period period(LocalDate from, LocalDate to) {
        refuseIf(to.isBefore(from), "wish.days");
        return new Period(from, to);
    }

    private static void positive(int number) {
        refuseIf(number < 1, "wish.number");
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new ImpossibleWishException(Phrase.of(key));
        }
    }

    private static String free(String id, Stream<String> taken) {
        var all = taken.toList();
        var free = id;
        while (all.contains(free)) {
            free += "-";
        }
        return free;
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
