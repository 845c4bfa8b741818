package fr.allervers.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.mail.MailServerOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.MailException;

class MailHealthIndicatorTest {

    @RegisterExtension
    private final GreenMailExtension post =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private static void send(MailServer server) {
        server.send(new Letter("zoe@exemple.fr", "?", "!", null));
    }

    private static void fails(MailServer server) {
        assertThatThrownBy(() -> send(server)).isInstanceOf(MailException.class);
    }

    @Test
    void aServerThatIsLostIsSaidInASentenceUntilItIsThereAgain() {
        int port = post.getSmtp().getPort();
        var server = MailServerOfTest.at(port, "https://ateliers.exemple.fr");
        var health = new MailHealthIndicator(server, SayOfTest.french());
        send(server);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        post.stop();
        fails(server);
        health.lookAgain();
        assertThat(health.health().getStatus()).isEqualTo(StoreHealthIndicator.DEGRADED);
        assertThat(health.health().getDetails().get("fr").toString()).contains("serveur de courrier");
        assertThat(health.health().getDetails().get("en").toString()).contains("server of mail");

        var again = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            health.lookAgain();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        } finally {
            again.stop();
        }
    }
}
