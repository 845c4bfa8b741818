package fr.allervers.solver.explanation.pricing;

import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.InOrder;
import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.solver.explanation.pricing.WishAnswer.Verdict;
import fr.allervers.solver.explanation.wish.AbsentAdvisor;
import fr.allervers.solver.explanation.wish.FurtherAdvisor;
import fr.allervers.solver.explanation.wish.HostedWorkshop;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.LargerRoom;
import fr.allervers.solver.explanation.wish.LaterService;
import fr.allervers.solver.explanation.wish.StepFreeRoom;
import fr.allervers.solver.explanation.wish.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class WishInquiryTest {

    private static final SearchBudget LITTLE = SearchBudget.ofMoves(2000);

    private final TwoCommunes two = new TwoCommunes();

    @Test
    void aStepFreeRoomGainsThePlaceItGives() {
        two.rooms.removeIf(r -> r.id().equals("hall"));

        var answer = answer(new StepFreeRoom("school"));

        assertThat(answer.verdict()).isEqualTo(Verdict.GAIN);
        assertThat(Objects.requireNonNull(answer.difference()).unserved()).isEqualTo(-1);
        assertThat(AnswerWords.verdict(answer).in(Locale.FRENCH))
                .startsWith("Gain\u00a0: une personne servie de plus, une place de plus pour Commune A (Fauteuil)");
    }

    @Test
    void anAbsenceHasItsPrice() {
        two.starts.clear();
        two.starts.add(tuesday(0, 9));

        var answer = answer(new AbsentAdvisor("ada", TwoCommunes.TUESDAY, TwoCommunes.TUESDAY));

        assertThat(answer.verdict()).isEqualTo(Verdict.PRICE);
        assertThat(Objects.requireNonNull(answer.with()).workshops()).isEmpty();
    }

    @Test
    void aWorkshopInACommuneIsHeldThereThoughItCostsMore() {
        two.weights = InOrder.weights(1, 2, 0, 5, 6, 7, 8);
        two.starts.clear();
        two.starts.add(tuesday(0, 9));

        var answer = answer(new HostedWorkshop("B", null));

        assertThat(answer.verdict()).isEqualTo(Verdict.PRICE);
        var with = Objects.requireNonNull(answer.with());
        assertThat(with.workshops()).anyMatch(w -> w.room().equals("school"));
        assertThat(PlanArithmetic.assess(two.build(), with).breaches()).isEmpty();
        assertThat(Objects.requireNonNull(answer.difference()).after())
                .isEqualTo(PlanArithmetic.assess(two.build(), with).score());
    }

    @Test
    void aWorkshopInACommuneWithoutARoomIsPricedWithARoomYetToBeFound() {
        two.rooms.removeIf(r -> r.commune().equals("B"));

        var wish = new HostedWorkshop("B", "email");
        var answer = answer(wish);

        assertThat(Objects.requireNonNull(answer.with()).workshops())
                .anyMatch(w -> w.room().equals("new-B") && w.theme().equals("email"));
        assertThat(PlanArithmetic.assess(answer.granted(), answer.with()).breaches())
                .isEmpty();
        assertThat(wish.sentence(new ProblemIndex(two.build())).in(Locale.ENGLISH))
                .endsWith("yet to be found");
    }

    @Test
    void whatIsSoAlreadyHasNoPrice() {
        assertThat(answer(new HostedWorkshop("A", null)).verdict()).isEqualTo(Verdict.ALREADY);
    }

    @Test
    void whatChangesNothingIsNotToldAsAGain() {
        var answer = answer(new LargerRoom("hall", 1));

        assertThat(answer.verdict()).isEqualTo(Verdict.NO_TELLING);
        assertThat(answer.proven()).isFalse();
        assertThat(AnswerWords.of(answer)).extracting(s -> s.in(Locale.FRENCH)).startsWith("Aucun effet assuré.");
        assertThat(AnswerWords.of(answer).get(1).in(Locale.FRENCH)).startsWith("La différence trouvée (");
    }

    @Test
    void theSameMovesGiveTheSameAnswer() {
        var wish = new FurtherAdvisor("ada", DayOfWeek.TUESDAY);

        assertThat(answer(wish).with()).isEqualTo(answer(wish).with());
    }

    @Test
    void aWishForWhatThereIsNotIsRefused() {
        assertThatThrownBy(() -> answer(new StepFreeRoom("nowhere")))
                .isInstanceOf(ImpossibleWishException.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> answer(new StepFreeRoom("hall"))).isInstanceOf(ImpossibleWishException.class);
        assertThatThrownBy(() -> answer(new LaterService("car", 60))).isInstanceOf(ImpossibleWishException.class);
    }

    @Test
    void aThirdAdvisorOnThursdaysServesTheThirdWorkshopThatTwoCannotHold() {
        two.starts.clear();
        two.starts.add(TwoCommunes.at(TwoCommunes.TUESDAY.plusDays(2), 9, 0));
        two.advisors.add(TwoCommunes.advisor("bob", "A", List.of(), List.of(), List.of()));
        two.rooms.add(TwoCommunes.room("annex", "A", 8, true));
        two.rooms.add(TwoCommunes.room("barn", "A", 8, true));
        two.demand.clear();
        two.demand.add(TwoCommunes.demand("many", "A", "email", "car", 18));

        var answer = answer(new FurtherAdvisor("ada", DayOfWeek.THURSDAY));

        assertThat(answer.verdict()).isEqualTo(Verdict.GAIN);
        assertThat(Objects.requireNonNull(answer.difference()).unserved()).isEqualTo(-6);
        assertThat(Objects.requireNonNull(answer.with()).workshops())
                .extracting(w -> w.advisor())
                .containsExactlyInAnyOrder("ada", "bob", "ada-thursday");
        assertThat(AnswerWords.verdict(answer).in(Locale.FRENCH)).startsWith("Gain\u00a0: 6 personnes servies de plus");
    }

    @Test
    void oneMoreHourOfOnDemandTransportInTheEveningBringsThemHomeAgain() {
        two.starts.clear();
        two.starts.add(TwoCommunes.at(TwoCommunes.TUESDAY, 16, 30));
        two.rooms.removeIf(r -> r.id().equals("school"));
        two.travel.add(new TravelTable(
                "tad",
                Set.of(DayOfWeek.TUESDAY),
                LocalTime.of(7, 0),
                LocalTime.of(18, 0),
                TravelMatrix.of(new int[][] {{5, 20}, {20, 5}}),
                Provenance.UNKNOWN));
        two.mobility.add(new MobilityProfile("tad", "TAD", List.of("tad"), 30, 10, 1, false, Provenance.UNKNOWN));
        two.demand.removeIf(d -> !d.id().equals("car-a"));
        two.demand.add(TwoCommunes.demand("tad-b", "B", "email", "tad", 2));

        var answer = answer(new LaterService("tad", 60));

        assertThat(answer.verdict()).isEqualTo(Verdict.GAIN);
        assertThat(Objects.requireNonNull(answer.difference()).unserved()).isEqualTo(-2);
        assertThat(AnswerWords.verdict(answer).in(Locale.FRENCH))
                .startsWith("Gain\u00a0: 2 personnes servies de plus")
                .contains("Commune B (TAD)");
    }

    @Test
    void aGainIsProvenOnlyWhereNoPlanOfTheOtherSideCouldServeMore() {
        var bound = new Bound(2, ProofStatus.DUAL_BOUND, 5, 100, ProofStatus.DUAL_BOUND);

        assertThat(WishInquiry.isBeyond(score(1, 200), bound)).isTrue();
        assertThat(WishInquiry.isBeyond(score(2, 99), bound)).isTrue();
        assertThat(WishInquiry.isBeyond(score(2, 100), bound)).isFalse();
        assertThat(WishInquiry.isBeyond(score(4, 90), bound)).isFalse();
    }

    private static Score score(long unserved, long cost) {
        return new Score(0, unserved, cost, InOrder.costs(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void theWorkIsDoneInTheEndWhateverTheWish() {
        for (var wish :
                List.of(new HostedWorkshop("B", null), new HostedWorkshop("A", null), new LargerRoom("hall", 1))) {
            var heard = new ArrayList<Integer>();
            new WishInquiry(two.build(), null, wish, LITTLE).run(heard::add);

            assertThat(heard).isSorted().endsWith(100).allMatch(p -> p <= 100);
        }
    }

    @Test
    void aStoppedInquiryEndsWithoutAnAnswer() {
        var inquiry = new WishInquiry(two.build(), null, new LargerRoom("hall", 1), LITTLE);
        inquiry.stop();

        assertThatThrownBy(() -> inquiry.run(percent -> {})).isInstanceOf(CancellationException.class);
    }

    @Test
    void serviceEndsLaterWithItsLastHoursInOrder() {
        two.travel.add(table(7, 18));
        two.travel.add(table(18, 19));
        two.travel.add(table(20, 21));
        two.travel.set(
                3,
                new TravelTable(
                        "bus", Set.of(DayOfWeek.SUNDAY), null, LocalTime.of(12, 0), matrix(), Provenance.UNKNOWN));

        var later = new LaterService("bus", 90).in(two.build()).travel();

        assertThat(later.subList(1, 3))
                .extracting(TravelTable::from, TravelTable::to)
                .containsExactly(
                        tuple(LocalTime.of(7, 0), LocalTime.of(19, 30)),
                        tuple(LocalTime.of(19, 30), LocalTime.of(20, 30)));
        assertThat(later.get(3).to()).isEqualTo(LocalTime.of(13, 30));
        assertThat(new LaterService("bus", 90)
                        .sentence(new ProblemIndex(two.build()))
                        .in(Locale.ENGLISH))
                .isEqualTo("the transport \"bus\" ends 90 min later in the evening");
    }

    @Test
    void serviceEndsByTheTablesOfTheSameDates() {
        two.travel.add(table(7, 18).withUntil(LocalDate.of(2027, 1, 31)));
        two.travel.add(table(7, 21).withSince(LocalDate.of(2027, 2, 1)));

        assertThat(new LaterService("bus", 60).in(two.build()).travel().subList(1, 3))
                .extracting(TravelTable::to, TravelTable::since, TravelTable::until)
                .containsExactly(
                        tuple(LocalTime.of(19, 0), null, LocalDate.of(2027, 1, 31)),
                        tuple(LocalTime.of(22, 0), LocalDate.of(2027, 2, 1), null));
    }

    private static TravelTable table(int from, int to) {
        return new TravelTable(
                "bus",
                Set.of(DayOfWeek.TUESDAY),
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                matrix(),
                Provenance.UNKNOWN);
    }

    private static TravelMatrix matrix() {
        return TravelMatrix.of(new int[][] {{5, 20}, {20, 5}});
    }

    private WishAnswer answer(Wish wish) {
        return new WishInquiry(two.build(), null, wish, LITTLE).run(percent -> {});
    }
}
