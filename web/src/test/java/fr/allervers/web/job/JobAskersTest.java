package fr.allervers.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@OnBothDatabases
class JobAskersTest {

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private DataSource source;
    private Store store;
    private JobAskers askers;
    private MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void open() {
        source = kind.source(folder);
        store = kind.store(source);
        askers = new JobAskers(store);
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    /** A request of theirs begins, from a browser that has no cookie. */
    private void asks(String account) {
        var request = new MockHttpServletRequest();
        if (account != null) {
            request.setUserPrincipal(() -> account);
        }
        response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }

    private String asked() {
        return new Jobs(store, source)
                .ask(JobKind.SOLVE, store.territory(), "q", "{}", null)
                .id();
    }

    private void end(String id) {
        store.write(() -> store.database()
                .sql("update job set state = 'DONE', going = null, ended_at = ? where id = ?")
                .params(Moments.of(store.clock().instant()), id)
                .update());
    }

    @Test
    void anAccountIsToldOnEveryDeviceUntilItClosedTheLineOnOne() {
        asks("zoe@exemple.fr");
        var id = asked();
        assertThat(response.getHeader("Set-Cookie"))
                .as("nothing is left on the device")
                .isNull();
        assertThat(askers.all()).as("while it goes on").isEmpty();
        end(id);

        asks("zoe@exemple.fr");
        assertThat(askers.all()).containsExactly(id);
        askers.tell(id);
        asks("zoe@exemple.fr");
        assertThat(askers.isTold(id)).isTrue();
        askers.forget(id);
        asks("zoe@exemple.fr");
        assertThat(askers.all()).isEmpty();
    }

    @Test
    void whoAskedForWhatGoesOnAlreadyIsToldTooAndNobodyElse() {
        asks("zoe@exemple.fr");
        var id = asked();
        asks("max@exemple.fr");
        assertThat(asked()).isEqualTo(id);
        end(id);

        assertThat(askers.all()).containsExactly(id);
        askers.forget(id);
        asks("zoe@exemple.fr");
        assertThat(askers.all()).containsExactly(id);
        asks("ida@exemple.fr");
        assertThat(askers.all()).isEmpty();
    }

    @Test
    void withoutAnAccountTheBrowserRemembersAndTheStoreKnowsNobody() {
        asks(null);
        var id = asked();

        assertThat(response.getHeader("Set-Cookie")).startsWith("jobs=" + id);
        assertThat(store.database()
                        .sql("select count(*) from job_asker")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
