package fr.allervers.web.change;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.Change.Close;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.Change.Merge;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.change.Change.Placing;
import fr.allervers.solver.change.Change.Split;
import fr.allervers.solver.change.Change.Transfer;
import fr.allervers.solver.change.ChangeTrial;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.change.ChangeFields.Kind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Changes of each kind that break no rule of a plan, for tests. */
public final class PossibleChange {

    private final ProblemIndex index;
    private final Plan plan;
    private final ChangeTrial trial;

    public PossibleChange(ProblemIndex index, Plan plan) {
        this.index = index;
        this.plan = plan;
        trial = new ChangeTrial(index, plan, Locks.NONE);
    }

    /** The first of a kind that is found. */
    Change first(Kind kind) {
        return candidates(kind).flatMap(this::possible).findFirst().orElseThrow();
    }

    /** The same as a form sends it, by the names of fields. */
    public Map<String, String> fields(String kind) {
        return ChangeFields.of(first(Kind.valueOf(kind))).parameters();
    }

    /** The plan with a change. */
    Plan with(Change change) {
        return trial.of(change).plan();
    }

    private Stream<Change> possible(Change change) {
        var tried = trial.of(change);
        if (tried.isValid()) {
            return Stream.of(change);
        }
        return change instanceof Placing placing ? tried.allowed().stream().map(placing::at) : Stream.of();
    }

    private Stream<Change> candidates(Kind kind) {
        var workshops = plan.workshops();
        var largest = workshops.stream()
                .sorted(Comparator.comparing(Workshop::participants).reversed())
                .toList();
        return switch (kind) {
            case OPEN -> kindsUnserved().stream().flatMap(this::opened);
            case CLOSE -> workshops.stream().map(w -> new Close(w.id()));
            case SPLIT -> largest.stream().map(w -> new Split(w.id(), spot(w)));
            case MOVE -> workshops.stream().map(w -> new Move(w.id(), later(spot(w))));
            case MERGE -> pairs((w, o) -> w.isOfKindOf(o), (w, o) -> new Merge(w.id(), o.id()));
            case TRANSFER ->
                pairs(
                        (w, o) -> w.isOfKindOf(o),
                        (w, o) -> new Transfer(
                                w.id(), o.id(), w.attendance().get(0).demand(), 1));
            case EXCHANGE -> pairs((w, o) -> !w.advisor().equals(o.advisor()), (w, o) -> new Exchange(w.id(), o.id()));
        };
    }

    private interface Pair<T> {
        T of(Workshop one, Workshop other);
    }

    private Stream<Change> pairs(Pair<Boolean> isWanted, Pair<Change> change) {
        var workshops = plan.workshops();
        return workshops.stream()
                .flatMap(w -> workshops.stream()
                        .filter(o -> !o.equals(w) && isWanted.of(w, o))
                        .map(o -> change.of(w, o)));
    }

    /** Themes and audiences of which somebody has no place. */
    private LinkedHashSet<List<String>> kindsUnserved() {
        var attending = plan.attending();
        var kinds = new LinkedHashSet<List<String>>();
        index.problem().demand().stream()
                .filter(d -> d.residents() > attending.getOrDefault(d.id(), 0L))
                .forEach(d -> kinds.add(List.of(d.theme(), d.audience(), d.commune())));
        return kinds;
    }

    private Stream<Change> opened(List<String> kind) {
        Function<String, Stream<Change>> in = room -> index.problem().advisors().stream()
                .filter(a -> a.themes().contains(kind.get(0)))
                .map(a -> new Open(
                        kind.get(0),
                        kind.get(1),
                        new Spot(room, a.id(), index.problem().starts().get(0))));
        return index.problem().rooms().stream()
                .filter(r -> r.commune().equals(kind.get(2)))
                .flatMap(r -> in.apply(r.id()));
    }

    private static Spot spot(Workshop w) {
        return new Spot(w.room(), w.advisor(), w.sessions().get(0));
    }

    private static Spot later(Spot spot) {
        return new Spot(spot.room(), spot.advisor(), spot.start().plusWeeks(1));
    }
}
