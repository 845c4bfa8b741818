package fr.allervers.solver.explanation.workshop;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import fr.allervers.solver.explanation.difference.DifferenceWords;
import java.util.ArrayList;
import java.util.List;

/** Sentences that say why a workshop is where, when and by whom it is. */
public record WorkshopWords(ProblemIndex index) {

    /** What came of it, and what to know about how it was found. */
    public List<Sentence> verdict(WorkshopReasons reasons) {
        var said = new ArrayList<Sentence>();
        if (reasons.pinned()) {
            said.add(Phrase.of("reasons.pinned"));
        }
        int better = reasons.better().size();
        said.add(better == 0 ? Phrase.of("reasons.best", reasons.tried()) : Phrase.of("reasons.better", better));
        if (reasons.cut()) {
            said.add(Phrase.of("reasons.cut", reasons.roomsTried(), reasons.roomsKnown()));
        } else if (reasons.roomsTried() < reasons.roomsKnown() || reasons.advisorsTried() < reasons.advisorsKnown()) {
            said.add(Phrase.of(
                    "reasons.nearest",
                    reasons.roomsTried(),
                    reasons.roomsKnown(),
                    reasons.advisorsTried(),
                    reasons.advisorsKnown()));
        }
        return said;
    }

    /** Where, when and by whom, and what that does: {@code Cocheren, salle X, ... : 12 min de route en moins}. */
    public Sentence sentence(Workshop workshop, Alternative alternative) {
        return Phrase.of("alternative", place(workshop, alternative), effect(alternative));
    }

    /** What an alternative does. */
    public Sentence effect(Alternative alternative) {
        return new DifferenceWords(index).sentence(alternative.difference());
    }

    /** Where, when and by whom; what stays is said to stay. */
    public Sentence place(Workshop workshop, Alternative alternative) {
        var spot = alternative.spot();
        if (spot == null) {
            return Phrase.of("without");
        }
        boolean sameTime = spot.start().equals(workshop.sessions().get(0));
        boolean sameAdvisor = spot.advisor().equals(workshop.advisor());
        return Phrase.of(
                "spot",
                room(spot.room()),
                sameTime ? Phrase.of("spot.sameTime") : Phrase.of("spot.time", spot.start()),
                sameAdvisor
                        ? Phrase.of("spot.sameAdvisor")
                        : Phrase.of(
                                "spot.advisor", index.advisor(spot.advisor()).name()));
    }

    /** Why a choice is none. */
    public Sentence closed(ClosedDoor door) {
        var obstacle = door.obstacle().sentence(door.choice());
        return switch (door.choice()) {
            case ROOM -> Phrase.of("closed.ROOM", room(door.about()), obstacle);
            case ADVISOR ->
                Phrase.of("closed.ADVISOR", index.advisor(door.about()).name(), obstacle);
            default -> Phrase.of("closed.START", door.count(), obstacle);
        };
    }

    private Sentence room(String id) {
        return Phrase.place(index, index.room(id));
    }
}
