package fr.allervers.solver.change;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change.Close;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.Change.Merge;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.change.Change.Split;
import fr.allervers.solver.change.Change.Transfer;

/**
 * A change that was thought of for one plan, carried over to another plan of the same problem: it is about the workshops
 * that are held at the same place and time by the same advisor there, whatever their ids.
 */
public record Carrying(Plan from, Plan to) {

    /**
     * The change as one of the other plan.
     *
     * @throws ImpossibleChangeException where a workshop that it is about is elsewhere there, or not held
     */
    public Change carried(Change change) {
        if (change instanceof Move move) {
            return new Move(id(move.workshop()), move.spot());
        } else if (change instanceof Split split) {
            return new Split(id(split.workshop()), split.spot());
        } else if (change instanceof Close close) {
            return new Close(id(close.workshop()));
        } else if (change instanceof Merge merge) {
            return new Merge(id(merge.workshop()), id(merge.into()));
        } else if (change instanceof Exchange exchange) {
            return new Exchange(id(exchange.workshop()), id(exchange.other()));
        } else if (change instanceof Transfer transfer) {
            return new Transfer(id(transfer.workshop()), id(transfer.into()), transfer.demand(), transfer.residents());
        }
        return (Open) change;
    }

    private String id(String workshop) {
        return from.workshops().stream()
                .filter(w -> w.id().equals(workshop))
                .flatMap(w -> to.workshops().stream().filter(other -> isSame(w, other)))
                .findFirst()
                .map(Workshop::id)
                .orElseThrow(() -> new ImpossibleChangeException(ChangeWords.phrase("impossible.changed")));
    }

    private static boolean isSame(Workshop one, Workshop other) {
        return one.isOfKindOf(other)
                && one.room().equals(other.room())
                && one.advisor().equals(other.advisor())
                && one.sessions().equals(other.sessions());
    }
}
