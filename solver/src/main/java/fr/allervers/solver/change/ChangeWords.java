package fr.allervers.solver.change;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.change.Change.Close;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.Change.Merge;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.change.Change.Split;
import fr.allervers.solver.change.Change.Transfer;
import fr.allervers.solver.explanation.Phrase;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sentences about changes of a plan, without ids: given the problem and the plan that is changed.
 *
 * @param byId the plan's workshops, and those of before that a sentence may still name
 */
public record ChangeWords(ProblemIndex index, Map<String, Workshop> byId) {

    private static final String BUNDLE = "fr.allervers.solver.change.phrases";

    public ChangeWords {
        byId = Map.copyOf(byId);
    }

    /** The words of a plan. */
    public static ChangeWords of(ProblemIndex index, Plan plan) {
        return new ChangeWords(
                index, plan.workshops().stream().collect(Collectors.toMap(Workshop::id, Function.identity())));
    }

    static Sentence phrase(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }

    /** Refuses a change for a reason, where it holds. */
    static void refuseIf(boolean wrong, String key, Object... about) {
        if (wrong) {
            throw new ImpossibleChangeException(phrase("impossible." + key, about));
        }
    }

    /** Choices of a workshop in a row, as in {@code start, room}. */
    public static Sentence choices(Set<Choice> choices) {
        return Phrase.list(
                choices.stream().sorted().map(c -> phrase("choice." + c)).toList());
    }

    /** That choices of workshops are locked from now on, or none any more. */
    public Sentence locked(List<String> workshops, Set<Choice> choices) {
        var which = workshops.size() == 1 ? workshop(workshops.get(0)) : phrase("workshops", workshops.size());
        return choices.isEmpty() ? phrase("done.unlock", which) : phrase("done.lock", which, choices(choices));
    }

    /** What a change does, as in {@code E-mail (Forbach, mar. 5 janv. 09:00): moved to ...}. */
    public Sentence sentence(Change change) {
        return sentence("done.", change);
    }

    /** That a change is not possible, as in {@code E-mail (Forbach, mar. 5 janv. 09:00): cannot move to ...}. */
    public Sentence refused(Change change) {
        return sentence("not.", change);
    }

    private Sentence sentence(String said, Change change) {
        if (change instanceof Move move) {
            return phrase(said + "move", workshop(move.workshop()), spot(move.spot()));
        } else if (change instanceof Open open) {
            return phrase(
                    said + "open",
                    index.theme(open.theme()).name(),
                    index.audience(open.audience()).name(),
                    spot(open.spot()));
        } else if (change instanceof Split split) {
            return phrase(said + "split", workshop(split.workshop()), spot(split.spot()));
        } else if (change instanceof Close close) {
            return phrase(said + "close", workshop(close.workshop()));
        } else if (change instanceof Merge merge) {
            return phrase(said + "merge", workshop(merge.workshop()), workshop(merge.into()));
        } else if (change instanceof Exchange exchange) {
            return phrase(
                    said + "exchange",
                    workshop(exchange.workshop()),
                    advisor(exchange.other()),
                    workshop(exchange.other()),
                    advisor(exchange.workshop()));
        }
        var transfer = (Transfer) change;
        return phrase(
                said + "transfer",
                transfer.residents(),
                home(index.demand(transfer.demand())),
                workshop(transfer.workshop()),
                workshop(transfer.into()));
    }

    private String advisor(String workshop) {
        return index.advisor(held(workshop).advisor()).name();
    }

    private Workshop held(String id) {
        var workshop = byId.get(id);
        if (workshop == null) {
            throw new ImpossibleChangeException(phrase("impossible.workshop"));
        }
        return workshop;
    }

    /** A workshop by its theme, commune and first session. */
    public Sentence workshop(String id) {
        var w = held(id);
        return phrase(
                "workshop",
                index.theme(w.theme()).name(),
                index.communeOf(index.room(w.room()).commune()).name(),
                w.sessions().get(0));
    }

    /** A room, a moment and an advisor. */
    public Sentence spot(Spot spot) {
        return phrase(
                "spot",
                Phrase.place(index, index.room(spot.room())),
                spot.start(),
                index.advisor(spot.advisor()).name());
    }

    private Sentence home(Demand row) {
        return phrase(
                "home",
                index.communeOf(row.commune()).name(),
                index.mobility(row.mobility()).name());
    }

    /** A sentence with what stands for a workshop or a demand row in place of each id. */
    public Sentence named(Sentence sentence) {
        return new Sentence(
                sentence.bundle(),
                sentence.key(),
                sentence.arguments().stream().map(this::named).toList());
    }

    private Object named(Object argument) {
        if (argument instanceof Sentence sentence) {
            return named(sentence);
        }
        if (argument instanceof String id && byId.containsKey(id)) {
            return workshop(id);
        }
        return index.problem().demand().stream()
                .filter(row -> row.id().equals(argument))
                .findFirst()
                .<Object>map(this::home)
                .orElse(argument);
    }
}
