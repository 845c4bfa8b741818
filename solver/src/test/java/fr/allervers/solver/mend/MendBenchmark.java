package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ContractScript;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendEvent.AdvisorAbsent;
import fr.allervers.solver.mend.MendEvent.DayLost;
import fr.allervers.solver.mend.MendEvent.HoursFree;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import fr.allervers.solver.mend.MendEvent.RoomClosed;
import fr.allervers.solver.mend.MendEvent.TransportEnded;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random events on the published plan of the example quarter, while a solve takes all cores: how soon there are two mends, and
 * how many residents each disturbs. Events are drawn until {@code -Dbenchmark.events} of them touch somebody; what touches nobody
 * is counted and nothing else. {@code -Dbenchmark.seed}, and {@code -Dbenchmark.bound}: tries of each of some long solves in
 * which a resident disturbed is dearer than any travel, to compare the best mend with; the solve beside is stopped for those alone.
 * Some published workshops are pinned, and in one more who comes is locked: those of them that can still be held stay as they are, for
 * all of their residents who can still come, or the benchmark fails. Problem and plan
 * of each mend are checked by the contract's script where it is there, and kept in the folder {@code -Dbenchmark.plans}, if given.
 */
class MendBenchmark {

    private static final Quarter QUARTER = Quarter.parse("2027-Q1");
    private static final Duration SEARCHED = Duration.ofSeconds(8);
    /** What a resident disturbed costs in long solves. */
    private static final List<Long> DEAR = List.of(300L, 3_000L, 100_000L);

    private static final long TRIES = 300_000;
    private static final int PINNED = 5;

    private final long boundTries = Long.getLong("benchmark.bound", 0);

    @TempDir
    private Path folder;

    private final Random chance = new Random(Long.getLong("benchmark.seed", 1));
    private final Problem problem = ForbachExample.problem(QUARTER);
    private final WeeksAfter after =
            WeeksAfter.of(problem, ForbachExample.problem(QUARTER.next())).orElseThrow();

    @Test
    void events() throws IOException, InterruptedException {
        run(Integer.getInteger("benchmark.events", 20), TRIES);
    }

    private void run(int events, long tries) throws IOException, InterruptedException {
        var published = new PlanSolver(problem, SolveLimits.ofMoves(tries, 1), null).run(p -> {});
        System.out.printf(
                "published: %d workshops, %d residents%n", published.workshops().size(), published.participants());
        var pinned = pinned(published);
        var locks = locks(published);
        int drawn = 0;
        var second = new ArrayList<Long>();
        var beside = Beside.of(problem, published);
        for (int i = 0; i < events; drawn++) {
            var event = event(published);
            long began = System.nanoTime();
            var problem = MendProblem.of(this.problem.withPinned(pinned), published, event)
                    .keeping(locks);
            if (problem.touchesSomebody()) {
                var mends = mend(i, published, event, problem, began, second);
                if (boundTries > 0) {
                    beside.stop();
                    bound(problem, mends);
                    beside = Beside.of(this.problem, published);
                }
                i++;
            }
        }
        beside.stop();
        System.out.printf(
                Locale.ROOT,
                "%d events drawn, %d of them touch somebody, %d of these have two mends, the second after %s to %s ms%n",
                drawn,
                events,
                second.size(),
                second.stream().min(Long::compare).map(Object::toString).orElse("-"),
                second.stream().max(Long::compare).map(Object::toString).orElse("-"));
        var script = ContractScript.near(Path.of(""));
        if (script.isPresent()) {
            var scores = script.get().scores(kept()).values();
            assertThat(scores).isNotEmpty().allMatch(Score::isValid);
            System.out.printf("%d mends are valid by the contract's script%n", scores.size());
        }
    }

    private Path kept() {
        var named = System.getProperty("benchmark.plans");
        return named == null ? folder : Path.of(named);
    }

    /** Ids of workshops spread over the plan. */
    private static List<String> pinned(Plan published) {
        var workshops = published.workshops();
        return IntStream.range(0, PINNED)
                .mapToObj(i -> workshops.get(i * workshops.size() / PINNED).id())
                .toList();
    }

    /** Who comes to one workshop that is not pinned. */
    private static Locks locks(Plan published) {
        var workshops = published.workshops();
        return new Locks(Map.of(workshops.get(workshops.size() / PINNED / 2).id(), Set.of(Choice.ATTENDANCE)));
    }

    /** Whatever of what is pinned or locked can still be held is as it was: start, room, advisor and who comes of those who can. */
    private static List<Workshop> assertKept(MendProblem problem, Plan published, Mend mend) {
        var ids = new HashSet<>(pinned(published));
        ids.addAll(locks(published).choices().keySet());
        var all = new Locks(ids.stream().collect(Collectors.toMap(id -> id, id -> Set.of(Choice.values()))));
        var held = mend.plan().workshops().stream().collect(Collectors.toMap(Workshop::id, w -> w));
        var kept = problem.standing().stream().filter(w -> ids.contains(w.id())).toList();
        assertThat(kept)
                .allSatisfy(w -> assertThat(all.broken(w, held.get(w.id()))).isEmpty());
        return kept;
    }

    /** @param second milliseconds from an event to its second mend, to which those of this one are added where there is one */
    private List<Mend> mend(
            int number, Plan published, MendEvent event, MendProblem problem, long began, List<Long> second) {
        var later = new AtomicReference<MendProblem>();
        var moments = new ArrayList<Long>();
        var mends = new Mending(
                        problem,
                        Set.of(),
                        weeks -> {
                            later.set(MendProblem.of(
                                            after.reaching(weeks).withPinned(pinned(published)), published, event)
                                    .keeping(locks(published)));
                            return Optional.of(later.get());
                        },
                        Deadline.in(SEARCHED))
                .run(m -> moments.add((System.nanoTime() - began) / 1_000_000));
        System.out.printf(
                Locale.ROOT,
                "%2d %-16s fallen %d, all at ms %s%n",
                number,
                event.getClass().getSimpleName(),
                problem.fallen().size(),
                moments);
        for (var m : mends) {
            System.out.printf(
                    "     %-16s placeless %d disturbed %d advisor %d unserved %d cost %d%n",
                    m.goal(),
                    m.placeless(),
                    m.disturbed(),
                    m.withAnotherAdvisor(),
                    m.score().unserved(),
                    m.score().cost());
        }
        int kept = 0;
        for (var m : mends) {
            var own = switch (m.goal()) {
                case PUT_OFF -> later.get();
                case SHORTENED -> problem.shortened(m.plan().workshops());
                default -> problem;
            };
            kept = assertKept(own, published, m).size();
            keep(number, own.problem(), m);
        }
        System.out.printf("     %d pinned or locked stay in each%n", kept);
        moments.stream().skip(1).findFirst().ifPresent(second::add);
        return mends;
    }

    /** A solve of the quarter that takes all cores. */
    private record Beside(PlanSolver solve, Thread thread) {

        static Beside of(Problem problem, Plan published) {
            var solve = new PlanSolver(problem, new SolveLimits(Duration.ofMinutes(30), null, 2), published);
            var thread = new Thread(() -> solve.run(p -> {}));
            thread.start();
            return new Beside(solve, thread);
        }

        /** Ends it; it must have gone on until now. */
        void stop() {
            if (!thread.isAlive()) {
                throw new AssertionError("the solve beside was over too soon");
            }
            solve.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Writes a mend's problem and plan to files that can be checked by the contract's script. */
    private void keep(int number, Problem problem, Mend mend) {
        try {
            var name = number + "-" + mend.goal();
            Files.write(kept().resolve(name + ".problem.json"), DocumentWriter.PROBLEMS.toBytes(problem));
            Files.write(kept().resolve(name + ".1.plan.json"), DocumentWriter.PLANS.toBytes(mend.plan()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The best mend beside the plans of long solves, from it and from what can be held as it was: the fewest disturbed where no
     * more residents are without a place than in the mend.
     */
    private void bound(MendProblem mend, List<Mend> mends) {
        var best = mends.stream()
                .filter(m -> m.goal() != Goal.SHORTENED)
                .findFirst()
                .orElseThrow();
        var whole = Scope.whole(IndexedProblem.of(mend.problem(), null, Locks.NONE));
        var communes = mend.problem().demand().stream().collect(Collectors.toMap(Demand::id, Demand::commune));
        var before = new Held(mend.problem().published(), communes);
        var standing = new Plan(mend.problem().id(), mend.standing(), null);
        long least = Long.MAX_VALUE;
        for (var from : List.of(best.plan(), standing)) {
            for (long dear : DEAR) {
                var plan = longSolve(mend, from, dear);
                for (var workshops : List.of(
                        plan.workshops(), new MendSearch(mend, whole, best.goal(), Deadline.never()).reseated(plan))) {
                    var scored = new PlanJudge(mend.problem())
                            .scored(new Plan(mend.problem().id(), workshops, null));
                    long disturbed = PlanChanges.ofKeptIds(before, new Held(workshops, communes))
                            .disturbed();
                    if (Objects.requireNonNull(scored.score()).unserved()
                            <= best.score().unserved()) {
                        least = Math.min(least, disturbed);
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "     best disturbs %d, long solves %s: %s%n",
                best.disturbed(),
                least == Long.MAX_VALUE ? "seat fewer" : least,
                best.disturbed() <= 1.2 * least ? "within 1.2" : "NOT within 1.2");
    }

    private Plan longSolve(MendProblem mend, Plan from, long dear) {
        var weights = mend.problem()
                .weights()
                .with(Cost.CHANGED_START, dear)
                .with(Cost.CHANGED_ROOM, dear)
                .with(Cost.CANCELLED, dear);
        return new PlanSolver(mend.problem().withWeights(weights), SolveLimits.ofMoves(boundTries, 1), from)
                .run(p -> {});
    }

    private MendEvent event(Plan published) {
        var held = one(published.workshops());
        var day = one(held.sessions()).toLocalDate();
        return switch (chance.nextInt(6)) {
            case 0 -> new AdvisorAbsent(held.advisor(), days(day, 1 + chance.nextInt(14)));
            case 1 -> new RoomClosed(held.room(), days(day, 1 + chance.nextInt(90)));
            case 2 -> new DayLost(day);
            case 3 -> ended(day, published);
            case 4 -> new HoursFree(held.advisor(), morning(day), day);
            default -> new LateDemand(day, List.of(late(held)), List.of());
        };
    }

    /** A transport that somebody needs who attends on that day or later, no longer in their commune. */
    private MendEvent ended(LocalDate day, Plan published) {
        var modes = problem.mobility().stream().collect(Collectors.toMap(MobilityProfile::id, m -> last(m.modes())));
        var rows = published.workshops().stream()
                .filter(w -> !w.sessions().get(0).toLocalDate().isBefore(day))
                .flatMap(w -> w.attendance().stream())
                .map(a -> row(a.demand()))
                .filter(d -> !List.of("car", "walk").contains(modes.get(d.mobility())))
                .toList();
        var row = one(rows);
        return new TransportEnded(modes.get(row.mobility()), day, List.of(row.commune()));
    }

    private static String last(List<String> modes) {
        return modes.get(modes.size() - 1);
    }

    private Demand row(String id) {
        return problem.demand().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Demand late(Workshop held) {
        return row(one(held.attendance()).demand())
                .withId("late")
                .withResidents(1 + chance.nextInt(8))
                .withProvenance(Provenance.UNKNOWN);
    }

    private static TimeWindow morning(LocalDate day) {
        return new TimeWindow(Set.of(day.getDayOfWeek()), LocalTime.MIN, LocalTime.NOON);
    }

    private static Period days(LocalDate first, int count) {
        return new Period(first, first.plusDays(count - 1L));
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
