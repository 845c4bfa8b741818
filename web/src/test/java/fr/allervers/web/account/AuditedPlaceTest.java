package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditedPlaceTest {

    @Test
    void anAddressIsTheQuarterItNamesAndNothingElse() {
        assertThat(AuditedPlace.of("/demande/0a1b/prendre 2027-Q1"))
                .isEqualTo(new AuditedPlace(new Quarter(2027, 1), ""));
        assertThat(AuditedPlace.of("/api/problems/forbach-2027-Q1/run"))
                .isEqualTo(new AuditedPlace(new Quarter(2027, 1), ""));
        assertThat(AuditedPlace.of("/api/travel/7")).isEqualTo(new AuditedPlace(null, ""));
    }

    @Test
    void anAddressOfATableAnAdvisorOrACommuneNamesIt() {
        assertThat(AuditedPlace.of("/territoire/tables/rooms.csv")).isEqualTo(new AuditedPlace(null, "rooms.csv"));
        assertThat(AuditedPlace.of("/agenda/A3/presence 2027-Q1"))
                .isEqualTo(new AuditedPlace(new Quarter(2027, 1), "A3"));
        assertThat(AuditedPlace.of("/mairies/telephone/57227/avis").text()).isEqualTo("57227");
    }

    @Test
    void aRoleIsReadBackAsItWasGiven() {
        for (var grant : List.of(
                new Grant(Role.ADVISOR, "forbach", "A3"),
                new Grant(Role.READER, "forbach"),
                new Grant(Role.OPERATOR, null))) {
            assertThat(AuditedPlace.of(AuditedPlace.subject("ada@exemple.fr", grant)))
                    .isEqualTo(new AuditedPlace(null, "ada@exemple.fr", grant));
        }
    }

    @Test
    void whatIsNoAddressStaysAsItIs() {
        assertThat(AuditedPlace.of("2027-Q1 1")).isEqualTo(new AuditedPlace(new Quarter(2027, 1), "1"));
        assertThat(AuditedPlace.of("2027-Q1")).isEqualTo(new AuditedPlace(new Quarter(2027, 1), ""));
        assertThat(AuditedPlace.of("ada@exemple.fr")).isEqualTo(new AuditedPlace(null, "ada@exemple.fr"));
    }
}
