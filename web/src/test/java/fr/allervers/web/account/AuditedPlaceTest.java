package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import org.junit.jupiter.api.Test;

class AuditedPlaceTest {

    @Test
    void anAddressIsTheQuarterItNamesAndNothingElse() {
        assertThat(AuditedPlace.of("/demande/0a1b/prendre 2027-Q1"))
                .isEqualTo(new AuditedPlace(new Quarter(2027, 1), ""));
        assertThat(AuditedPlace.of("/api/problems/forbach-2027-Q1/run"))
                .isEqualTo(new AuditedPlace(new Quarter(2027, 1), ""));
        assertThat(AuditedPlace.of("/territoire/tables/rooms.csv")).isEqualTo(new AuditedPlace(null, ""));
    }

    @Test
    void whatIsNoAddressStaysAsItIs() {
        assertThat(AuditedPlace.of("2027-Q1 1")).isEqualTo(new AuditedPlace(new Quarter(2027, 1), "1"));
        assertThat(AuditedPlace.of("ada@exemple.fr")).isEqualTo(new AuditedPlace(null, "ada@exemple.fr"));
    }
}
