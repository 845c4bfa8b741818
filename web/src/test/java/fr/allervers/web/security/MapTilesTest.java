package fr.allervers.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MapTilesTest {

    @Test
    void withoutAnAddressNoOtherHostIsAsked() {
        assertThat(new MapTiles(null, null).origin()).isNull();
        assertThat(new MapTiles(" ", null).origin()).isNull();
    }

    @Test
    void onlyTheHostOfTheTilesIsAllowed() {
        assertThat(new MapTiles("https://tuiles.example:8443/{z}/{x}/{y}.png", null).origin())
                .isEqualTo("https://tuiles.example:8443");
    }

    @Test
    void everySubdomainThatTheAddressStandsForIsAllowed() {
        assertThat(new MapTiles("https://{s}.tuiles.example/{z}/{x}/{y}.png", null).origin())
                .isEqualTo("https://*.tuiles.example");
    }
}
