package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

@OnBothDatabases
class RequestLimitTest {

    @Parameter
    private TestDatabase kind;

    private static final int MOST = 5;

    @TempDir
    private Path folder;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private RequestLimit limit(boolean required, int most) {
        var store = kind.store(folder);
        var accounts = new Accounts(store);
        var door = new OpenDoor(accounts, required);
        return new RequestLimit(new Access(accounts, door, store), door, most);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String account) {
        var person = new Person(account, account + "@exemple.fr", false);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, null));
    }

    private void ask(RequestLimit limit, String address) throws NoSuchMethodException {
        ask(limit, new MockHttpServletRequest("GET", "/demande"), address);
    }

    private void askForwarded(RequestLimit limit, String said) throws NoSuchMethodException {
        var request = new MockHttpServletRequest("GET", "/demande");
        request.addHeader("X-Forwarded-For", said);
        request.addHeader("Forwarded", "for=" + said);
        ask(limit, request, "10.0.0.1");
    }

    private void ask(RequestLimit limit, MockHttpServletRequest request, String address) throws NoSuchMethodException {
        request.setRemoteAddr(address);
        limit.preHandle(
                request, response, new HandlerMethod(this, RequestLimitTest.class.getDeclaredMethod("signOut")));
    }

    private void use(RequestLimit limit, String address) throws NoSuchMethodException {
        for (int i = 0; i < MOST; i++) {
            ask(limit, address);
        }
    }

    @Test
    void whoAsksForMoreMustWaitAndOthersNeedNot() throws Exception {
        var limit = limit(true, MOST);
        signIn("greedy");
        use(limit, "10.0.0.1");

        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> ask(limit, "10.0.0.2"))
                .satisfies(e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
        assertThat(Integer.parseInt(response.getHeader("Retry-After"))).isBetween(1, 13);
        signIn("another");
        assertThatCode(() -> ask(limit, "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void visitorsAreKnownByTheirAddress() throws Exception {
        var limit = limit(true, MOST);
        use(limit, "10.0.0.1");

        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> ask(limit, "10.0.0.1"));
        assertThatCode(() -> ask(limit, "10.0.0.2")).doesNotThrowAnyException();
    }

    /** What a request says of where it comes from is believed of a proxy only, where the server was told of one. */
    @Test
    void aHeaderIsNoWayRoundTheLimit() throws Exception {
        var limit = limit(true, MOST);
        for (int i = 0; i < MOST; i++) {
            askForwarded(limit, "10.1.0." + i);
        }

        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> askForwarded(limit, "10.1.0.99"));
    }

    @Test
    void nobodyMustWaitWhileThereIsNoAccountOrNoLimit() throws Exception {
        for (var limit : new RequestLimit[] {limit(false, MOST), limit(true, 0)}) {
            use(limit, "127.0.0.1");
            assertThatCode(() -> ask(limit, "127.0.0.1")).doesNotThrowAnyException();
        }
    }

    /** Each costs a password's hash, whatever name is tried. */
    @Test
    void signInsCountAlike() throws Exception {
        var filter = new SignInLimit(limit(true, MOST));
        int[] statuses = new int[MOST + 1];
        for (int i = 0; i <= MOST; i++) {
            var answer = new MockHttpServletResponse();
            filter.doFilter(signIn("10.0.0.1", "POST"), answer, new MockFilterChain());
            statuses[i] = answer.getStatus();
        }
        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429);

        filter.doFilter(signIn("10.0.0.1", "GET"), response, new MockFilterChain());
        filter.doFilter(signIn("10.0.0.2", "POST"), response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequest signIn(String address, String method) {
        var request = new MockHttpServletRequest(method, "/connexion");
        request.setServletPath("/connexion");
        request.setRemoteAddr(address);
        return request;
    }
}
