package fr.allervers.web.change;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.change.Change.Placing;
import fr.allervers.solver.change.Change.Split;
import fr.allervers.solver.change.ChangeTrial;
import fr.allervers.solver.change.ChangeWords;
import fr.allervers.solver.change.ChangedPlan;
import fr.allervers.solver.change.ImpossibleChangeException;
import fr.allervers.solver.explanation.difference.DifferenceWords;
import fr.allervers.solver.explanation.difference.GroupEffect;
import fr.allervers.solver.explanation.difference.PlanDifference;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.change.Effect.Allowed;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.WorkshopRow;
import fr.allervers.web.publication.KitCheck;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changes would do to versions of plans; the {@value #REMEMBERED} versions that were tried on last stay in memory. */
@Component
public final class Effects {

    private static final int REMEMBERED = 8;
    private static final int MOST_BREACHES = 6;
    private static final int MOST_ROOMS = 8;

    private final Quarters quarters;
    private final FigureRows figures;
    private final ToldResidents told;
    private final KitCheck kits;
    private final Say say;
    private final Cache<String, ChangeTrial> trials =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Effects(Quarters quarters, FigureRows figures, ToldResidents told, KitCheck kits, Say say) {
        this.quarters = quarters;
        this.figures = figures;
        this.told = told;
        this.kits = kits;
        this.say = say;
    }

    /**
     * The plan as a change would make it.
     *
     * @throws ImpossibleChangeException where it names what the version does not have
     */
    ChangedPlan changed(PlanVersion version, Change change) {
        return trial(version).of(change);
    }

    /** Gets a version ready for its first change. */
    void takeUp(PlanVersion version) {
        trial(version);
    }

    private ChangeTrial trial(PlanVersion version) {
        return trials.get(version.id(), id -> new ChangeTrial(index(version), version.plan(), version.locks()));
    }

    private ProblemIndex index(PlanVersion version) {
        return quarters.problem(version.problem()).index();
    }

    /** The change in a sentence. */
    ChangeWords words(PlanVersion version) {
        return ChangeWords.of(index(version), version.plan());
    }

    /**
     * What a change would do.
     *
     * @throws ImpossibleChangeException where it names what the version does not have
     */
    Effect of(PlanVersion version, Change change) {
        var changed = changed(version, change);
        return changed.isValid() ? effect(version, change, changed) : barred(version, change, changed);
    }

    /**
     * What moving a workshop into a commune would do: into the room where it does best, with the others that are allowed.
     *
     * @param commune INSEE code
     * @param move with the moment and the advisor, and the room that is left
     * @throws ImpossibleChangeException where there is no other room, or where the version does not have the workshop
     */
    Effect into(String commune, PlanVersion version, Move move) {
        var moves = trial(version).into(commune, move);
        var effect = of(version, moves.get(0));
        return effect.canBeKept()
                ? effect.orAt(moves.stream()
                        .skip(1)
                        .limit(MOST_ROOMS)
                        .map(m -> allowed(version, m))
                        .toList())
                : effect;
    }

    /**
     * Where a second workshop that takes a part of one's participants could be held, as near to the first as can be; empty where
     * they are too few for two, or no start, room or advisor near it is free.
     */
    Optional<Spot> besides(PlanVersion version, WorkshopRow row) {
        if (row.participants() < 2 * row.theme().minParticipants()) {
            return Optional.empty();
        }
        var spot = new Spot(row.room().id(), row.advisor().id(), row.first());
        return changed(version, new Split(row.id(), spot)).allowed().stream().findFirst();
    }

    /**
     * All days of the quarter on which a change seems possible, those that its refusal offers among them; none and why where a lock
     * keeps the workshop at its moment.
     *
     * @throws ImpossibleChangeException where it names what the version does not have
     */
    PossibleDays days(PlanVersion version, Placing asked) {
        var changed = changed(version, asked);
        var pinned = changed.breaches().stream().filter(Effects::isPinned).toList();
        boolean isRefused = !changed.breaches().isEmpty();
        var spots = Stream.of(trial(version).moments(asked, isRefused), changed.allowed(), apart(version, asked))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return !pinned.isEmpty() && isKeptThen(version, asked, spots)
                ? PossibleDays.none(sentences(version, changed, pinned))
                : PossibleDays.of(index(version), asked, spots);
    }

    /** True where none of some spots is at another moment than that at which a workshop is held. */
    private static boolean isKeptThen(PlanVersion version, Change change, List<Spot> spots) {
        return change instanceof Move move
                && version.plan().workshops().stream()
                        .filter(w -> w.id().equals(move.workshop()))
                        .map(w -> w.sessions().get(0))
                        .anyMatch(held -> spots.stream().allMatch(s -> s.start().equals(held)));
    }

    private static boolean isPinned(Breach breach) {
        return breach.rule() == Breach.Rule.PINNED;
    }

    /** With the names of workshops in the place of their ids. */
    private List<Sentence> sentences(PlanVersion version, ChangedPlan changed, List<Breach> breaches) {
        var after = ChangeWords.of(index(version), changed.plan());
        return breaches.stream().map(Breach::sentence).map(after::named).toList();
    }

    /** That nobody comes is no reason where the room is: a form without scripts lets any be chosen. */
    private @Nullable String unfit(PlanVersion version, Change change, ChangedPlan changed) {
        if (!(change instanceof Open open)
                || changed.breaches().stream().anyMatch(b -> b.rule() != Breach.Rule.PARTICIPANTS)) {
            return null;
        }
        var fit = RoomFit.of(say, index(version), open);
        return fit == null || !fit.isBarred() ? null : fit.text();
    }

    private Allowed allowed(PlanVersion version, Placing placing) {
        return new Allowed(words(version).spot(placing.spot()), ChangeFields.of(placing));
    }

    private Effect effect(PlanVersion version, Change change, ChangedPlan changed) {
        var index = index(version);
        var difference = PlanDifference.ofScored(index, version.plan(), changed.plan());
        var words = new DifferenceWords(index);
        var clashes = kits.madeBy(index, version.plan(), changed.plan());
        return new Effect(
                ChangeFields.of(change),
                words(version).sentence(change),
                figures.of(index, version, changed.plan()),
                groups(difference, GroupEffect::isWorse).map(words::group).toList(),
                groups(difference, GroupEffect::isBetter).map(words::group).toList(),
                moved(index, version, changed.plan()),
                told.disturbed(version, changed.plan()),
                words.others(difference),
                clashes,
                clashes.isEmpty() ? List.of() : at(apart(version, change), version, change),
                List.of(),
                null,
                false,
                List.of());
    }

    /** The nearest spots of a change where no kit is needed twice by it; none where no kits are known. */
    private List<Spot> apart(PlanVersion version, Change change) {
        return kits.isMade()
                ? trial(version).nearest(change, kits.needsNoneSince(index(version), version.plan()))
                : List.of();
    }

    private List<Allowed> at(List<Spot> spots, PlanVersion version, Change change) {
        return spots.stream()
                .map(spot -> allowed(version, ((Placing) change).at(spot)))
                .toList();
    }

    private static long moved(ProblemIndex index, PlanVersion version, Plan after) {
        var problem = index.problem();
        return PlanChanges.ofKeptIds(Held.of(problem, version.plan()), Held.of(problem, after))
                .disturbed();
    }

    private static Stream<GroupEffect> groups(PlanDifference difference, Predicate<GroupEffect> some) {
        return difference.groups().stream().filter(some);
    }

    private Effect barred(PlanVersion version, Change change, ChangedPlan changed) {
        var words = words(version);
        var apart = apart(version, change);
        var unfit = unfit(version, change, changed);
        return new Effect(
                ChangeFields.of(change),
                words.refused(change),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                Refusal.of(unfit == null ? sentences(version, changed, changed.breaches()) : List.of()).stream()
                        .limit(MOST_BREACHES)
                        .toList(),
                unfit,
                changed.breaches().stream().anyMatch(Effects::isPinned)
                        && isKeptThen(version, change, changed.allowed()),
                at(apart.isEmpty() ? changed.allowed() : apart, version, change));
    }
}
