package fr.allervers.data.unservable;

import static fr.allervers.data.TwoCommunes.advisor;
import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.room;
import static fr.allervers.data.TwoCommunes.table;
import static fr.allervers.data.TwoCommunes.tuesdays;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnservableDemandTest {

    private final TwoCommunes small = new TwoCommunes();

    private List<String> reported() {
        return UnservableDemand.of(small.build()).stream()
                .map(u -> u.demand().id() + ": " + u.sentence())
                .toList();
    }

    private void needs(int minutes, int sessions, int least, int most, String... equipment) {
        small.themes.set(
                0,
                new Theme("email", "E-mail", minutes, sessions, least, most, List.of(equipment), Provenance.UNKNOWN));
    }

    private void onlyTo(int[][] minutes) {
        small.travel.clear();
        small.travel.add(table("car", minutes));
    }

    @Test
    void whereEverybodyCanBeServedNothingIsReported() {
        assertThat(reported()).isEmpty();
    }

    @Test
    void aThemeNobodyTeaches() {
        small.themes.add(new Theme("bank", "Banque", 60, 1, 1, 6, List.of(), Provenance.UNKNOWN));
        small.demand.add(demand("bank-a", "A", "bank", "car", 3));
        small.demand.add(demand("bank-0", "A", "bank", "car", 0));

        assertThat(reported()).containsExactly("bank-a: No advisor teaches \"Banque\".");
    }

    @Test
    void equipmentNoRoomHas() {
        needs(120, 1, 2, 6, "computers", "printer");

        assertThat(reported()).hasSize(3).startsWith("car-a: No room has what \"E-mail\" needs: computers, printer.");
    }

    @Test
    void moreParticipantsNeededThanAnyRoomHolds() {
        needs(120, 1, 8, 9);
        assertThat(reported()).isEmpty();

        needs(120, 1, 9, 9);
        assertThat(reported())
                .startsWith("car-a: No room with the equipment for \"E-mail\" has room for the 9 participant(s)"
                        + " that a workshop needs.");
    }

    @Test
    void roomsBeyondTheLongestLeg() {
        small.rooms.remove(1);
        onlyTo(new int[][] {{3, 30}, {30, 4}});
        assertThat(reported()).isEmpty();

        onlyTo(new int[][] {{3, 30}, {31, 4}});
        assertThat(reported())
                .containsExactly("car-b: By \"Voiture\", no suitable room is within reach: the nearest, \"Salle hall\","
                        + " is 31 min away; 30 min is the longest leg.");
    }

    @Test
    void roomsWithoutAWayThere() {
        small.rooms.remove(1);
        onlyTo(new int[][] {{3, -1}, {12, 4}});

        assertThat(reported()).containsExactly("car-b: By \"Voiture\", there is no way to any suitable room and back.");
    }

    @Test
    void noStepFreeRoomForThoseWhoNeedOne() {
        small.rooms.set(0, room("hall", "A", 8, false));

        assertThat(reported())
                .containsExactly("wheel-a: None of the 2 suitable room(s) within reach is known to be step-free;"
                        + " \"Salle hall\" is one of them.");
    }

    @Test
    void advisorsWhoDoNotWorkWhereTheRoomsAre() {
        onlyTo(new int[][] {{3, 40}, {40, 4}});
        small.advisors.set(0, advisor("ada", "A", List.of("A"), List.of(), List.of()));

        assertThat(reported())
                .containsExactly("car-b: No advisor who teaches \"E-mail\" works in the communes of the suitable rooms"
                        + " within reach, as of \"Salle school\".");
    }

    @Test
    void noHourThatSuitsAll() {
        small.audiences.set(
                0, new Audience("all", "Tout public", List.of(tuesdays(8, 12)), List.of(), Provenance.UNKNOWN));
        small.advisors.set(0, advisor("ada", "A", List.of(), List.of(tuesdays(9, 11)), List.of()));
        assertThat(reported()).isEmpty();

        small.advisors.set(0, advisor("ada", "A", List.of(), List.of(tuesdays(11, 17)), List.of()));
        assertThat(reported())
                .hasSize(3)
                .startsWith("car-a: There is no start at which, for 1 session(s) in a row, the audience"
                        + " \"Tout public\", an advisor and a room within reach are all free.");
    }

    @Test
    void aSeriesLongerThanTheQuarter() {
        needs(120, 3, 2, 6);
        assertThat(reported()).isEmpty();

        needs(120, 4, 2, 6);
        assertThat(reported()).hasSize(3).allMatch(r -> r.contains("no start at which, for 4 session(s) in a row"));
    }

    @Test
    void fewerResidentsWithinReachThanAWorkshopNeeds() {
        onlyTo(new int[][] {{3, 40}, {40, 4}});
        needs(120, 1, 3, 6);
        assertThat(reported()).isEmpty();

        needs(120, 1, 4, 6);
        assertThat(reported())
                .containsExactly(
                        "car-b: At most 3 resident(s) can come to the same workshop within reach; it needs 4.");
    }

    @Test
    void withoutAnyStartNothingCanBeHeld() {
        small.starts.clear();

        assertThat(UnservableDemand.of(small.build()))
                .hasSize(3)
                .allMatch(u -> u.reason() == UnservableDemand.Reason.HOURS);
    }

    @Test
    void reasonsAreSaidInFrench() {
        needs(120, 1, 2, 6, "imprimante");

        assertThat(UnservableDemand.of(small.build()))
                .first()
                .extracting(u -> u.sentence().in(Locale.FRENCH))
                .isEqualTo("Aucune salle n'a ce que demande « E-mail » : imprimante.");
    }
}
