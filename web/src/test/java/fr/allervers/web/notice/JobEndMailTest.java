package fr.allervers.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.mail.MailServerOfTest;
import fr.allervers.web.shape.RunState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobEndMailTest {

    private static final Instant ASKED = Instant.parse("2026-12-01T12:00:00Z");

    @RegisterExtension
    private final GreenMailExtension post =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private void over(JobKind kind, RunState state, @Nullable String by, Duration took) {
        var server = MailServerOfTest.at(post.getSmtp().getPort(), "https://ateliers.exemple.fr/");
        var job = new Job(
                "j",
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
                ASKED.plus(took));
        new JobEndMail(server, SayOfTest.french()).over(job);
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

        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat((String) post.getReceivedMessages()[0].getContent()).contains("no room");
    }

    @Test
    void nobodyIsToldOfWhatTheyWaitForOrStoppedOrDidNotAskFor() {
        over(JobKind.SOLVE, RunState.DONE, "zoe@exemple.fr", Duration.ofSeconds(119));
        over(JobKind.SOLVE, RunState.STOPPED, "zoe@exemple.fr", Duration.ofMinutes(5));
        over(JobKind.WISH, RunState.FAILED, "zoe@exemple.fr", Duration.ofMinutes(5));
        over(JobKind.BATCH, RunState.DONE, "aller-vers", Duration.ofMinutes(5));
        over(JobKind.SOLVE, RunState.DONE, null, Duration.ofMinutes(5));

        assertThat(post.getReceivedMessages()).isEmpty();
    }
}
