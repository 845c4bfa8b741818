package fr.allervers.web.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TerritoryClockTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Four in the morning in Paris, seven in Réunion, eleven in the evening in Martinique. */
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2027-01-05T03:00:00Z"), PARIS);

    private static final Map<String, ZoneId> ZONES =
            Map.of("cacem", ZoneId.of("America/Martinique"), "cirest", ZoneId.of("Indian/Reunion"));

    private final AtomicReference<String> present = new AtomicReference<>("cacem");

    private final TerritoryClock clock = new TerritoryClock(NIGHT, present::get, id -> {
        var zone = ZONES.get(id);
        if (zone == null) {
            throw new UnknownTerritoryException(id);
        }
        return zone;
    });

    @Test
    void todayIsTheDayThatItIsWhereTheTerritoryIs() {
        assertThat(LocalDate.now(clock)).isEqualTo("2027-01-04");
        present.set("cirest");
        assertThat(LocalDate.now(clock)).isEqualTo("2027-01-05");
        present.set("nowhere");
        assertThat(clock.getZone()).isEqualTo(PARIS);
        assertThat(clock.instant()).isEqualTo(NIGHT.instant());
    }
}
