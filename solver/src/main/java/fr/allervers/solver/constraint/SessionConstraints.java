package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;
import static fr.allervers.solver.constraint.Reason.Kind.ADVISOR;
import static fr.allervers.solver.constraint.Reason.Kind.ROOM;
import static fr.allervers.solver.constraint.Reason.Kind.WORKSHOP;

import ai.timefold.solver.core.api.score.stream.ConstraintBuilder;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.Advisor;
import fr.allervers.solver.model.Session;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Rules on when sessions are held, where, and by whom. */
final class SessionConstraints {

    private SessionConstraints() {}

    static ConstraintBuilder roomHours(ConstraintFactory factory) {
        return Streams.sessions(factory)
                .filter(s -> !s.room().availability().allows(s.start(), s.end()))
                .penalizeLong(ONE_HARD, s -> 1)
                .justifyWith((s, score) -> Reason.breach(
                        PlanConstraint.ROOM_HOURS,
                        List.of(WORKSHOP.of(s.workshop().id()), ROOM.of(s.room().id())),
                        s.room().name(),
                        s.start()));
    }

    static ConstraintBuilder roomOverlap(ConstraintFactory factory) {
        return Streams.sessions(factory)
                .join(
                        Streams.sessions(factory),
                        equal(Session::room),
                        lessThan(s -> s.workshop().ordinal()),
                        overlapping(Session::start, Session::end),
                        filtering(
                                (a, b) -> !a.workshop().id().equals(b.workshop().id())))
                .penalizeLong(ONE_HARD, SessionConstraints::overlapMinutes)
                .justifyWith((a, b, score) -> roomOverlap(earlier(a, b), later(a, b)));
    }

    private static Reason roomOverlap(Session earlier, Session later) {
        return Reason.breach(
                PlanConstraint.ROOM_OVERLAP,
                List.of(
                        WORKSHOP.of(later.workshop().id()),
                        WORKSHOP.of(earlier.workshop().id()),
                        ROOM.of(later.room().id())),
                earlier.workshop().id(),
                later.room().name(),
                later.start());
    }

    private static long overlapMinutes(Session a, Session b) {
        var end = a.end().isBefore(b.end()) ? a.end() : b.end();
        return Math.max(1, ChronoUnit.MINUTES.between(later(a, b).start(), end));
    }

    private static Session earlier(Session a, Session b) {
        return Session.IN_TIME.compare(a, b) < 0 ? a : b;
    }

    private static Session later(Session a, Session b) {
        return Session.IN_TIME.compare(a, b) < 0 ? b : a;
    }

    static ConstraintBuilder advisorHours(ConstraintFactory factory) {
        return Streams.sessions(factory)
                .filter(s -> !s.advisor().availability().allows(s.start(), s.end()))
                .penalizeLong(ONE_HARD, s -> 1)
                .justifyWith((s, score) -> Reason.breach(
                        PlanConstraint.ADVISOR_HOURS,
                        List.of(
                                WORKSHOP.of(s.workshop().id()),
                                ADVISOR.of(s.advisor().id())),
                        s.advisor().name(),
                        s.start()));
    }

    static ConstraintBuilder advisorDay(ConstraintFactory factory) {
        return Streams.advisorDays(factory)
                .flattenLast(AdvisorDay::misses)
                .penalizeLong(ONE_HARD, AdvisorDay.Miss::late)
                .justifyWith((miss, score) -> miss.reason());
    }

    static ConstraintBuilder loadDay(ConstraintFactory factory) {
        return load(factory, PlanConstraint.LOAD_DAY, Session::day, Advisor::maxSessionsPerDay);
    }

    // an ISO week is its Monday, over New Year too
    static ConstraintBuilder loadWeek(ConstraintFactory factory) {
        return load(factory, PlanConstraint.LOAD_WEEK, s -> Week.monday(s.day()), Advisor::maxSessionsPerWeek);
    }

    private static ConstraintBuilder load(
            ConstraintFactory factory,
            PlanConstraint constraint,
            Function<Session, LocalDate> period,
            ToIntFunction<Advisor> most) {
        return Streams.sessions(factory)
                .groupBy(Session::advisor, period, count())
                .filter((advisor, from, sessions) -> sessions > most.applyAsInt(advisor.advisor()))
                .penalizeLong(ONE_HARD, (advisor, from, sessions) -> sessions - most.applyAsInt(advisor.advisor()))
                .justifyWith((advisor, from, sessions, score) -> Reason.breach(
                        constraint,
                        constraint.id(),
                        List.of(ADVISOR.of(advisor.id())),
                        advisor.name(),
                        sessions,
                        most.applyAsInt(advisor.advisor()),
                        from));
    }
}
