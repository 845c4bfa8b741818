package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.account.Grant;
import fr.allervers.web.account.Role;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.mail.MailServerOfTest;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class DraftMailTest {

    @Parameter
    private TestDatabase kind;

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @RegisterExtension
    private final GreenMailExtension post =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    private Store store;
    private BatchOfTest web;
    private DraftMail mail;

    @BeforeEach
    void open(@TempDir Path folder) {
        var source = kind.source(folder);
        store = kind.store(source);
        web = BatchOfTest.of(store);
        var accounts = new Accounts(store);
        accounts.make("bo@exemple.fr", "Bo", "hash", List.of(new Grant(Role.COORDINATOR, "forbach")));
        accounts.make("guy@exemple.fr", "Guy", "hash", List.of(new Grant(Role.ADVISOR, "forbach")));
        mail = new DraftMail(
                MailServerOfTest.at(post.getSmtp().getPort(), "https://ateliers.exemple.fr"),
                accounts,
                new Jobs(store, source),
                web.batch(),
                new KnownTerritories(store, new TerritoryVersions(store)),
                SayOfTest.french());
    }

    private Job job(String id, RunState state, @Nullable String failure, String by) {
        return new Job(
                id,
                "forbach",
                JobKind.BATCH,
                QUARTER.toString(),
                "{}",
                state,
                0,
                null,
                failure,
                false,
                by,
                "n",
                1,
                NOW,
                NOW,
                NOW);
    }

    @Test
    void coordinatorsReadOfADraftThatWasMadeByItselfWhatItComesTo() throws Exception {
        var prepared = web.batch().prepare(QUARTER, new DraftSearch(1000, 1));
        var plan = prepared.solver().run(heard -> {});
        web.batch().keep(prepared, plan, Job.PROGRAM);

        mail.over(job("asked for", RunState.DONE, null, "zoe@exemple.fr"));
        mail.over(job("stopped", RunState.STOPPED, null, Job.PROGRAM));
        mail.over(job("by itself", RunState.DONE, null, Job.PROGRAM));

        assertThat(post.getReceivedMessages()).hasSize(1);
        var told = post.getReceivedMessages()[0];
        assertThat(told.getAllRecipients()).extracting(Object::toString).containsExactly("bo@exemple.fr");
        assertThat(told.getSubject()).contains("Brouillon prêt", "2027", "Forbach Porte de France");
        assertThat((String) told.getContent())
                .contains(
                        "Habitants servis\u00a0: %d sur %d"
                                .formatted(
                                        plan.participants(),
                                        prepared.next().problem().residents()),
                        "Ateliers\u00a0: " + plan.workshops().size(),
                        "Aucun plan n’est connu du trimestre précédent",
                        "Rien n’est publié",
                        "https://ateliers.exemple.fr/t/forbach/brouillon?quarter=2027-Q1");
    }

    @Test
    void theReasonOfAFailureIsToldOnceThoughItIsTriedEachDay() throws Exception {
        failed("first", "no room");
        mail.over(job("first", RunState.FAILED, "no room", Job.PROGRAM));
        failed("second", "no room");
        mail.over(job("second", RunState.FAILED, "no room", Job.PROGRAM));
        failed("third", "no advisor");
        mail.over(job("third", RunState.FAILED, "no advisor", Job.PROGRAM));

        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat((String) post.getReceivedMessages()[0].getContent()).contains("no room", "À faire");
        assertThat((String) post.getReceivedMessages()[1].getContent()).contains("no advisor");
    }

    private void failed(String id, String failure) {
        store.write(() -> store.database()
                .sql(
                        "insert into job (id, territory, kind, subject, arguments, state, priority, stop_asked, fence, failure,"
                                + " asked_at) values (?, 'forbach', 'BATCH', ?, '{}', 'FAILED', 0, false, 1, ?, now())")
                .params(id, QUARTER.toString(), failure)
                .update());
    }
}
