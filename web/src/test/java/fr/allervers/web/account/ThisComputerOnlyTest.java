package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is answered while there is no account. */
@OnBothDatabases
class ThisComputerOnlyTest {

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Accounts accounts;
    private OpenDoor door;

    @BeforeEach
    void door() {
        accounts = new Accounts(kind.store(folder));
        door = new OpenDoor(accounts, false);
    }

    private static MockHttpServletRequest request(String from, String host) {
        var request = new MockHttpServletRequest("GET", "/demande");
        request.setServletPath("/demande");
        request.setRemoteAddr(from);
        request.setServerName(host);
        return request;
    }

    private int answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        new ThisComputerOnly(door).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,localhost", "127.0.0.1,127.0.0.1", "::1,[::1]"})
    void whoSitsAtThisComputerIsAnswered(String from, String host) throws Exception {
        assertThat(answer(request(from, host))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"192.168.1.5,localhost", "10.0.0.1,aller-vers.exemple.fr", "127.0.0.1,evil.example", "::1,evil.example"
    })
    void anotherMachineAndAnotherNameAreRefused(String from, String host) throws Exception {
        assertThat(answer(request(from, host))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"})
    void whatAProxyForwardsIsRefusedWhateverItSaysOfWhom(String header) throws Exception {
        var request = request("127.0.0.1", "localhost");
        request.addHeader(header, "127.0.0.1");

        assertThat(answer(request)).isEqualTo(403);
    }

    @Test
    void onceSomebodyHasAnAccountAllMayCome() throws Exception {
        accounts.make("ada@exemple.fr", "Ada", "hash", List.of(new Grant(Role.OPERATOR, null)));
        door.look();

        assertThat(answer(request("10.0.0.1", "aller-vers.exemple.fr"))).isEqualTo(200);
    }
}
