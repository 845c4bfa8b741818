package fr.allervers.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThisComputerTest {

    @Test
    void aNameThatOtherDevicesCannotReachIsKnown() {
        assertThat(Stream.of("localhost", "127.0.0.1", "[::1]", "::1", "app.localhost", "0.0.0.0"))
                .allMatch(ThisComputer::isNamed);
        assertThat(Stream.of("ateliers.exemple.fr", "192.168.1.20", "localhost.exemple.fr"))
                .noneMatch(ThisComputer::isNamed);
    }
}
