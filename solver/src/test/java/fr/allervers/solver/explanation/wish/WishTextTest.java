package fr.allervers.solver.explanation.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTextTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);

    static Stream<Arguments> wishes() {
        return Stream.of(
                Arguments.of("workshop:57466", new HostedWorkshop("57466", null)),
                Arguments.of("workshop:57466=email", new HostedWorkshop("57466", "email")),
                Arguments.of("commune:57466=room", new NewRoom("57466")),
                Arguments.of("room:r:3=step-free", new StepFreeRoom("r:3")),
                Arguments.of("room:r3=+4", new LargerRoom("r3", 4)),
                Arguments.of("room:r3=equipped:email", new EquippedRoom("r3", "email")),
                Arguments.of("room:r3=closed", new ClosedRoom("r3", null, null)),
                Arguments.of("room:r3=closed@2027-01-05..2027-01-07", new ClosedRoom("r3", DAY, DAY.plusDays(2))),
                Arguments.of("advisor:a1=+thursday", new FurtherAdvisor("a1", DayOfWeek.THURSDAY)),
                Arguments.of("advisor:a1=morning:THURSDAY", new AdvisorMorning("a1", DayOfWeek.THURSDAY)),
                Arguments.of("advisor:a1=afternoon:THURSDAY", new AdvisorAfternoon("a1", DayOfWeek.THURSDAY)),
                Arguments.of("advisor:a1=there:THURSDAY", new AdvisorDay("a1", DayOfWeek.THURSDAY)),
                Arguments.of("advisor:a1=+1", new MoreSessions("a1", 1)),
                Arguments.of("advisor:a1=teaches:email", new TaughtTheme("a1", "email")),
                Arguments.of("advisor:a1=absent@2027-01-05", new AbsentAdvisor("a1", DAY, DAY)),
                Arguments.of("transport:tad=+60min", new LaterService("tad", 60)),
                Arguments.of("theme:email=min:3", new SmallerWorkshops("email", 3)),
                Arguments.of("theme:email=max:10", new LargerWorkshops("email", 10)),
                Arguments.of("audience:parents=+SATURDAY", new AudienceDay("parents", DayOfWeek.SATURDAY)),
                Arguments.of("means:bus=90min", new LongerLegs("bus", 90)));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void readsEveryKindAndTakesItApartAndTogetherAgain(String text, Wish wish) {
        assertThat(Wish.read(text)).isEqualTo(wish);
        assertThat(WishKind.values()).filteredOn(k -> k.read(text) != null).containsExactly(wish.kind());
        assertThat(wish.fields().wish()).isEqualTo(wish);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "room",
                "room:r3",
                "room:r3=blue",
                "advisor:a1=+SOMEDAY",
                "advisor:a1=absent@2027-13-01",
                "theme:email=min:",
                "cat:tom=+1",
                "room:r3=+99999999999",
                "advisor:a1=absent@"
            })
    void refusesWhatIsNoWish(String text) {
        assertThatThrownBy(() -> Wish.read(text)).isInstanceOf(ImpossibleWishException.class);
    }

    @Test
    void everyKindIsAmongThem() {
        assertThat(wishes().map(a -> ((Wish) a.get()[1]).kind())).containsOnly(WishKind.values());
    }

    @Test
    void aFormAsksForTheFieldsInTheOrderOfTheText() {
        assertThat(WishKind.CLOSED_ROOM.fields()).containsExactly(WishField.ROOM, WishField.FROM, WishField.TO);
        assertThat(WishKind.EQUIPPED_ROOM.fields()).containsExactly(WishField.ROOM, WishField.THEME);
    }

    @Test
    void aFormMayLeaveOutWhatIsOptionalAndNothingElse() {
        var closed = WishFields.of(WishKind.CLOSED_ROOM);

        assertThat(closed.withRoom("r3").wish()).isEqualTo(new ClosedRoom("r3", null, null));
        assertThatThrownBy(closed.withRoom("")::wish).hasMessageContaining("Which room?");
        assertThatThrownBy(closed.withKind(null)::wish).hasMessageContaining("Which wish?");
        assertThatThrownBy(new AbsentAdvisor("a1", DAY, DAY).fields().withTo(null)::wish)
                .hasMessageContaining("To which day?");
        assertThat(WishFields.of(WishKind.HOSTED_WORKSHOP)
                        .withCommune("57466")
                        .withTheme("")
                        .wish())
                .isEqualTo(new HostedWorkshop("57466", null));
    }
}
