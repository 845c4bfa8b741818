package fr.allervers.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoopbackOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "/actuator/prometheus, 127.0.0.1, 200",
        "/actuator/prometheus, ::1, 200",
        "/actuator/prometheus, 192.0.2.1, 404",
        "/actuator/prometheus/, 2001:db8::1, 404",
        "/actuator/health, 192.0.2.1, 200",
        "/, 192.0.2.1, 200"
    })
    void figuresAreForTheSameMachine(String path, String from, int status) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();

        new LoopbackOnly().doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
