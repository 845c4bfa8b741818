package fr.allervers.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobList;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.mail.MailServerOfTest;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class JobEndMailTest {

    @Parameter
    private TestDatabase kind;

    private static final Instant ASKED = Instant.parse("2026-12-01T12:00:00Z");

    @RegisterExtension
    private final GreenMailExtension post =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private DataSource source;
    private Store store;
    private String id = "j";

    @BeforeEach
    void open(@TempDir Path folder) {
        source = kind.source(folder);
        store = kind.store(source);
    }

    private void over(JobKind kind, RunState state, @Nullable String by, Duration took) {
        var server = MailServerOfTest.at(post.getSmtp().getPort(), "https://ateliers.exemple.fr/");
        var job = new Job(
                id,
                "forbach",
                kind,
                "q",
                "{}",
                state,
                0,
                null,
                state == RunState.FAILED ? "no room" : null,
                false,
                by,
                "n",
                1,
                ASKED,
                ASKED,
                ASKED.plus(took),
                null);
        new JobEndMail(server, SayOfTest.french(), list()).over(job);
    }

    /** The jobs of a store with one about a quarter, whose page is that of the quarter. */
    private JobList list() {
        var quarters = QuartersOfTest.of(store, "forbach");
        return new JobList(store, quarters, List.of(new JobWork() {
            @Override
            public JobKind kind() {
                return JobKind.SOLVE;
            }

            @Override
            public void run(BegunJob begun) {
                throw new IllegalStateException("only asked for its page");
            }

            @Override
            public @Nullable String page(Job job, @Nullable Quarter quarter) {
                return "/?quarter=" + quarter;
            }
        }));
    }

    @Test
    void whoIsToldIsLedToWhatCameOfIt() throws Exception {
        var quarters = QuartersOfTest.of(store, "forbach");
        var quarter = quarters.onOffer().get(0);
        id = new Jobs(store, source)
                .ask(JobKind.SOLVE, "forbach", quarter.toString(), "{}", null)
                .id();

        over(JobKind.SOLVE, RunState.DONE, "zoe@exemple.fr", Duration.ofMinutes(2));

        assertThat((String) post.getReceivedMessages()[0].getContent())
                .contains("https://ateliers.exemple.fr/t/forbach/?quarter=" + quarter)
                .doesNotContain("/taches");
    }

    @Test
    void whoAskedForALongRunIsToldWhereToLook() throws Exception {
        over(JobKind.SOLVE, RunState.DONE, "zoe@exemple.fr", Duration.ofMinutes(2));

        var told = post.getReceivedMessages()[0];
        assertThat(told.getAllRecipients()[0]).hasToString("zoe@exemple.fr");
        assertThat(told.getSubject()).startsWith("C’est fini");
        assertThat((String) told.getContent()).contains("https://ateliers.exemple.fr/t/forbach/taches");
    }

    @Test
    void aFailureIsToldHoweverShortWithItsReason() throws Exception {
        over(JobKind.BATCH, RunState.FAILED, "zoe@exemple.fr", Duration.ofSeconds(1));
        over(JobKind.TRAVEL, RunState.FAILED, "zoe@exemple.fr", Duration.ofSeconds(1));
        over(JobKind.IMPORT, RunState.FAILED, "zoe@exemple.fr", Duration.ofSeconds(1));
        over(JobKind.WISH, RunState.FAILED, "zoe@exemple.fr", Duration.ofSeconds(1));

        assertThat(post.getReceivedMessages()).hasSize(4);
        assertThat((String) post.getReceivedMessages()[0].getContent())
                .contains("no room")
                .as("in each language, as accounts have none")
                .contains("Échec", "Failed");
    }

    @Test
    void nobodyIsToldOfWhatTheyWaitForOrStoppedOrDidNotAskFor() {
        over(JobKind.SOLVE, RunState.DONE, "zoe@exemple.fr", Duration.ofSeconds(119));
        over(JobKind.SOLVE, RunState.STOPPED, "zoe@exemple.fr", Duration.ofMinutes(5));
        over(JobKind.WISH, RunState.DONE, "zoe@exemple.fr", Duration.ofSeconds(45));
        over(JobKind.MAIL, RunState.FAILED, "zoe@exemple.fr", Duration.ofMinutes(5));
        over(JobKind.BATCH, RunState.DONE, "aller-vers", Duration.ofMinutes(5));
        over(JobKind.SOLVE, RunState.DONE, null, Duration.ofMinutes(5));

        assertThat(post.getReceivedMessages()).isEmpty();
    }
}
