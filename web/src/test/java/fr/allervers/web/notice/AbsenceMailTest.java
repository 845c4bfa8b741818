package fr.allervers.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.account.Grant;
import fr.allervers.web.account.Role;
import fr.allervers.web.agenda.AbsenceNews.Step;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.mail.MailServerOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreOfTest;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class AbsenceMailTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);
    private static final Absence ABSENCE = new Absence("a", "ada", DAY, DAY);

    @RegisterExtension
    private final GreenMailExtension post =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private Accounts accounts;

    @BeforeEach
    void accounts() {
        store = kind.store(folder);
        StoreOfTest.territory("forbach", store);
        StoreOfTest.territory("elsewhere", store);
        accounts = new Accounts(store);
        account("bo", "hash", Role.COORDINATOR, "forbach");
        account("cy", "hash", Role.COORDINATOR, null);
        account("eve", "hash", Role.COORDINATOR, "elsewhere");
        account("fay", null, Role.COORDINATOR, "forbach");
        account("guy", "hash", Role.ADVISOR, "forbach");
        accounts.disable(account("hal", "hash", Role.COORDINATOR, "forbach"), true);
    }

    private String account(String name, @Nullable String password, Role role, @Nullable String territory) {
        return accounts.make(name + "@exemple.fr", name, password, List.of(new Grant(role, territory)));
    }

    private AbsenceMail mail() {
        var server = MailServerOfTest.at(post.getSmtp().getPort(), "https://ateliers.exemple.fr");
        return new AbsenceMail(server, accounts, store, SayOfTest.french());
    }

    @Test
    void theCoordinatorsOfTheTerritoryAreToldTheDatesAndWhereToLook() throws Exception {
        assertThat(mail().tell(Step.DECLARED, ABSENCE, "Ada", List.of())).isEqualTo(2);

        var told = post.getReceivedMessages();
        assertThat(told)
                .extracting(m -> m.getAllRecipients()[0].toString())
                .containsExactly("bo@exemple.fr", "cy@exemple.fr");
        assertThat(told[0].getSubject()).isEqualTo("Absence déclarée\u00a0: Ada, le mardi 5 janvier 2027");
        assertThat((String) told[0].getContent())
                .contains("Aucune séance n’est touchée", "https://ateliers.exemple.fr/t/forbach/agenda/equipe");
    }

    @Test
    void aServerThatDoesNotAnswerKeepsNobodyFromDeclaring() {
        var mail = mail();
        post.stop();

        assertThat(mail.tell(Step.WITHDRAWN, ABSENCE, "Ada", List.of())).isZero();
    }

    @Test
    void oneWhoseMailIsRefusedKeepsNobodyElseFromBeingTold() {
        account("a  b@", "hash", Role.COORDINATOR, "forbach");

        assertThat(mail().tell(Step.DECLARED, ABSENCE, "Ada", List.of())).isEqualTo(2);
    }
}
