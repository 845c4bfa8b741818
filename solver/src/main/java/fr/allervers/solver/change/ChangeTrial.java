package fr.allervers.solver.change;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.change.Change.Close;
import fr.allervers.solver.change.Change.Merge;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.change.Change.Placing;
import fr.allervers.solver.change.Change.Split;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.trial.PlanTrial;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Trial of changes by hand on a valid plan: given the plan and its problem, and then changes one by one, each answered by
 * the plan as it would be. The residents of the theme and audience that is changed are served anew at least cost; those of
 * all others keep their places to the letter. Nothing tried stays. Thread-safe.
 */
public final class ChangeTrial {

    private final ProblemIndex index;
    private final Plan plan;
    private final Locks locks;
    private final PlanJudge judge;
    private final PlanTrial trial;
    private final PlainChange plain;

    /**
     * @param locks what stays of the plan's workshops whatever is changed
     * @throws IllegalArgumentException where the plan breaks a rule of the problem
     */
    public ChangeTrial(ProblemIndex index, Plan plan, Locks locks) {
        this(index, plan, locks, new PlanJudge(index.problem()));
    }

    /** @param judge of the problem */
    ChangeTrial(ProblemIndex index, Plan plan, Locks locks, PlanJudge judge) {
        this.index = index;
        this.plan = plan;
        this.locks = locks;
        this.judge = judge;
        trial = new PlanTrial(index.problem(), plan, locks, judge);
        plain = new PlainChange(index, plan);
    }

    /**
     * The plan as a change would make it.
     *
     * @throws ImpossibleChangeException where the change names what the plan or its problem does not have
     */
    public synchronized ChangedPlan of(Change change) {
        var asked = plain.of(change);
        var simple = elementary(change);
        var served = served(simple);
        if (served.isPresent()) {
            return new ChangedPlan(served.get(), List.of(), List.of());
        }
        var ofRules = judge.breaches(asked);
        var breaches = new ArrayList<Breach>(ofLocks(asked));
        breaches.addAll(change instanceof Open ? ofPlace(ofRules) : ofRules);
        breaches.replaceAll(b -> b.rule() == Breach.Rule.SESSIONS ? ofStart(b, simple) : b);
        return breaches.isEmpty()
                ? new ChangedPlan(judge.scored(asked), List.of(), List.of())
                : new ChangedPlan(asked, breaches, allowed(simple, c -> true));
    }

    /**
     * The nearest other spots at which a change breaks no rule and its plan is as wished.
     *
     * @param isWished of the plan with the workshops where they would be, its residents not served anew
     * @return none for a change that places no workshop
     * @throws ImpossibleChangeException where the change names what the plan or its problem does not have
     */
    public synchronized List<Spot> nearest(Change change, Predicate<Plan> isWished) {
        return allowed(elementary(change), c -> isWished.test(plain.of(c)));
    }

    /**
     * For each moment of the quarter at which a change seems possible the spot for it: as asked for, else in another room of its commune
     * or by another advisor. By the rules that the arrays know: the constraint streams are asked of the one that is chosen.
     *
     * @param isRefused true where the spot asked for is known to be refused: at its moment another is looked for
     * @return by date; none for a change that places no workshop
     * @throws ImpossibleChangeException where the change names what the plan or its problem does not have
     */
    public synchronized List<Spot> moments(Change change, boolean isRefused) {
        plain.of(change);
        return spots(elementary(change), this::seemsPossible)
                .map(nearest -> nearest.ofAllMoments(isRefused))
                .orElse(List.of());
    }

    /**
     * Moves of a workshop into a commune.
     *
     * @param move with the moment and the advisor; its room is the one that is left
     * @param commune INSEE code
     * @return one for each other room there that is allowed, the best plan first; where none is, one that breaks a rule
     * @throws ImpossibleChangeException where the commune has no other room
     */
    public synchronized List<Move> into(String commune, Move move) {
        var left = move.spot();
        var moves = index.problem().rooms().stream()
                .filter(r -> r.commune().equals(commune) && !r.id().equals(left.room()))
                .map(r -> move.at(new Spot(r.id(), left.advisor(), left.start())))
                .toList();
        ChangeWords.refuseIf(moves.isEmpty(), "commune");
        var allowed = new LinkedHashMap<Move, Score>();
        moves.forEach(m -> served(m).ifPresent(plan -> allowed.put(m, requireNonNull(plan.score()))));
        return allowed.isEmpty()
                ? moves.subList(0, 1)
                : allowed.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private List<Breach> ofLocks(Plan asked) {
        return plan.workshops().stream()
                .filter(w -> !locks.of(w.id()).isEmpty() && !isKept(w, asked))
                .map(w -> new Breach(Breach.Rule.PINNED, w.id(), words(w)))
                .toList();
    }

    private boolean isKept(Workshop locked, Plan asked) {
        return asked.workshops().stream().anyMatch(w -> w.id().equals(locked.id()) && locks.keeps(locked, w));
    }

    private Sentence words(Workshop locked) {
        return ChangeWords.phrase("locked", locked.id(), ChangeWords.choices(locks.of(locked.id())));
    }

    /** Dates that are no series say nothing to whom it is not told that no workshop begins at the moment asked for. */
    private Breach ofStart(Breach sessions, Change change) {
        return change instanceof Placing placing
                ? new UnfitStart(index.problem().starts(), placing.spot().start())
                        .why()
                        .map(why -> new Breach(sessions.rule(), sessions.where(), why))
                        .orElse(sessions)
                : sessions;
    }

    /** Nobody was asked to come yet where the place itself is not allowed. */
    private static List<Breach> ofPlace(List<Breach> breaches) {
        var ofPlace = breaches.stream()
                .filter(b -> b.rule() != Breach.Rule.PARTICIPANTS)
                .toList();
        return ofPlace.isEmpty() ? breaches : ofPlace;
    }

    private List<Spot> allowed(Change change, Predicate<Change> isWished) {
        return spots(change, c -> isWished.test(c) && served(c).isPresent())
                .map(NearestSpots::list)
                .orElse(List.of());
    }

    /** As far as the arrays know, which takes a small part of the time that a plan takes to be scored. */
    private boolean seemsPossible(Change change) {
        return change instanceof Move move
                ? trial.isFree(move.workshop())
                        && trial.move(move.workshop(), move.spot()).isPossible()
                : change instanceof Open open
                        && trial.open(open.theme(), open.audience(), open.spot())
                                .isPossible();
    }

    private Optional<NearestSpots> spots(Change change, Predicate<Change> isAllowed) {
        if (!(change instanceof Placing placing)) {
            return Optional.empty();
        }
        // Where it is held already is no other place.
        var own = change instanceof Move move ? Spot.of(plain.workshop(move.workshop())) : null;
        return Optional.of(new NearestSpots(
                index,
                placing.spot(),
                own == null ? null : own.start(),
                s -> !s.equals(own) && isAllowed.test(placing.at(s))));
    }

    /** The plan with a change, the residents of its theme and audience served anew; none where that breaches a rule. */
    private Optional<Plan> served(Change change) {
        if (change instanceof Move move && trial.isFree(move.workshop())) {
            return withOthersKept(trial.moved(move.workshop(), move.spot()), plain.workshop(move.workshop()));
        } else if (change instanceof Open open) {
            return withOthersKept(trial.opened(open.theme(), open.audience(), open.spot()), plain.opened(open));
        } else if (change instanceof Close close && isPossible(close)) {
            return withOthersKept(trial.without(close.workshop()), plain.workshop(close.workshop()));
        }
        return Optional.empty();
    }

    private Optional<Plan> withOthersKept(Optional<Plan> changed, Workshop like) {
        return changed.map(plan -> withOthersKept(plan, like))
                .filter(plan -> requireNonNull(plan.score()).isValid());
    }

    /** As far as the arrays know. */
    private boolean isPossible(Close close) {
        return trial.isFree(close.workshop()) && trial.close(close.workshop()).isPossible();
    }

    /** What a change comes to where the residents are served anew: a move, an opening or a closing. */
    private Change elementary(Change change) {
        if (change instanceof Split split) {
            var one = plain.workshop(split.workshop());
            return new Open(one.theme(), one.audience(), split.spot());
        }
        return change instanceof Merge merge ? new Close(merge.workshop()) : change;
    }

    /** Workshops of other themes or audiences as they were, though they could be served at less cost. */
    private Plan withOthersKept(Plan changed, Workshop like) {
        var before = plan.workshops().stream().collect(toMap(Workshop::id, Function.identity()));
        var workshops = changed.workshops().stream()
                .map(w -> w.isOfKindOf(like) ? w : before.getOrDefault(w.id(), w))
                .toList();
        return workshops.equals(changed.workshops())
                ? changed
                : judge.scored(new Plan(changed.problem(), workshops, null));
    }
}
