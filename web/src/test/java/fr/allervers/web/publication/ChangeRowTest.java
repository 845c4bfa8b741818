package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.publication.ChangeRow.Piece;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRowTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2027, 1, 5, 14, 0);

    private final Problem problem = Territories.named("forbach").problem(new Quarter(2027, 1));
    private final WorkshopTexts texts = new WorkshopTexts(SayOfTest.french(), new ProblemIndex(problem));
    private final Workshop workshop = new Workshop(
            "w",
            problem.themes().get(0).id(),
            problem.audiences().get(0).id(),
            problem.rooms().get(0).id(),
            problem.advisors().get(0).id(),
            List.of(FIRST, FIRST.plusDays(7)),
            List.of());

    private ChangeRow row(Held before, Held now) {
        return ChangeRow.of(PlanChanges.of(before, now).changed().get(0), texts, texts);
    }

    private Held held(Workshop held) {
        return Held.of(problem, new Plan(problem.id(), List.of(held), null));
    }

    @Test
    void onlyTheSessionThatMovesDiffers() {
        var row = row(held(workshop), held(workshop.withSessions(List.of(FIRST, FIRST.plusDays(14)))));

        assertThat(row.commune()).isEqualTo(texts.commune(workshop));
        assertThat(row.before())
                .filteredOn(Piece::differs)
                .extracting(Piece::text)
                .singleElement()
                .asString()
                .startsWith("mardi 12 janvier 2027");
        assertThat(row.now())
                .filteredOn(Piece::differs)
                .extracting(Piece::text)
                .singleElement()
                .asString()
                .startsWith("mardi 19 janvier 2027");
        assertThat(row.now())
                .filteredOn(p -> !p.differs())
                .extracting(Piece::text)
                .contains(texts.place(workshop))
                .anyMatch(p -> p.startsWith("mardi 5 janvier 2027"));
    }

    @Test
    void whatIsNewHasNothingBefore() {
        assertThat(row(Held.NONE, held(workshop)).before()).isEmpty();
        assertThat(row(held(workshop), Held.NONE).now()).isEmpty();
    }
}
