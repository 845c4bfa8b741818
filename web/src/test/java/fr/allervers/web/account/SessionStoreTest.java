package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions of browsers in tables of ours: every process on one database knows who has signed in at another. */
@OnBothDatabases
class SessionStoreTest {

    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private static JdbcIndexedSessionRepository process(DataSource source) {
        return new JdbcIndexedSessionRepository(
                new JdbcTemplate(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    private static <S extends Session> String signIn(SessionRepository<S> process, Duration idle) {
        var session = process.createSession();
        session.setMaxInactiveInterval(idle);
        session.setAttribute(
                SIGNED_IN,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        "ada@exemple.fr", null, AuthorityUtils.createAuthorityList("ROLE_USER"))));
        process.save(session);
        return session.getId();
    }

    private static <S extends Session> void leaveAlone(SessionRepository<S> process, String id, Duration time) {
        var session = process.findById(id);
        session.setLastAccessedTime(Instant.now().minus(time));
        process.save(session);
    }

    @Test
    void anotherProcessKnowsWhoSignedInAndForgetsWhoSignedOut() {
        var source = kind.source(folder);
        var one = process(source);
        var other = process(source);
        var id = signIn(one, Duration.ofHours(12));

        Session seen = other.findById(id);
        assertThat(seen).isNotNull();
        SecurityContext context = seen.getAttribute(SIGNED_IN);
        assertThat(context.getAuthentication().getName()).isEqualTo("ada@exemple.fr");
        assertThat(other.findByPrincipalName("ada@exemple.fr")).containsOnlyKeys(id);

        one.deleteById(id);
        assertThat(other.findById(id)).isNull();
    }

    @Test
    void sessionsThatNobodyUsesAnyLongerAreRemovedWithWhatTheyHeld() {
        var source = kind.source(folder);
        var process = process(source);
        var id = signIn(process, Duration.ofHours(1));
        var kept = signIn(process, Duration.ofHours(12));
        leaveAlone(process, id, Duration.ofHours(2));

        process.cleanUpExpiredSessions();

        assertThat(new JdbcTemplate(source).queryForList("select session_id from spring_session", String.class))
                .containsExactly(kept);
        assertThat(new JdbcTemplate(source)
                        .queryForObject("select count(*) from spring_session_attributes", Integer.class))
                .isEqualTo(1);
    }
}
