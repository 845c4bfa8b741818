package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.security.Secret;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreOfTest;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Accounts and what belongs to them, as the store keeps them. */
@OnBothDatabases
class AccountStoreTest {

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
        accounts = new Accounts(store);
    }

    private String ada(String password) {
        return accounts.make("Ada@Exemple.fr ", "Ada", password, List.of(new Grant(Role.COORDINATOR, "forbach")));
    }

    /** The same store, later. */
    private Store after(Duration time) {
        return new Store(
                store.database(),
                store.transactions(),
                store.documents(),
                Clock.offset(store.clock(), time),
                store.current());
    }

    @Test
    void anAccountIsFoundByItsMailHoweverWrittenAndByTheProvidersName() {
        var id = ada(null);
        assertThat(accounts.none()).isTrue();

        accounts.tie(id, "issuer sub");

        assertThat(accounts.none()).isFalse();
        assertThat(accounts.byMail(" ADA@exemple.FR").orElseThrow().id()).isEqualTo(id);
        assertThat(accounts.bySubject("issuer sub").orElseThrow().id()).isEqualTo(id);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void theListIsReadPageByPageAndByNameOrMail() {
        ada(null);
        accounts.make("bo@exemple.fr", "Bo", null, List.of());
        accounts.make("cy@exemple.fr", "Cy 100%", null, List.of());

        assertThat(accounts.page("", 1, 1)).extracting(Account::name).containsExactly("Bo");
        assertThat(accounts.page("ADA@", 0, 5)).extracting(Account::name).containsExactly("Ada");
        assertThat(accounts.page("0%", 0, 5)).extracting(Account::name).containsExactly("Cy 100%");
        assertThat(accounts.count("exemple")).isEqualTo(3);
        assertThat(accounts.count("_")).isZero();
    }

    @Test
    void rolesAreReplacedAndAnOperatorIsOneEverywhere() {
        var id = ada("hash");
        assertThat(accounts.find(id).orElseThrow().allows(Right.COORDINATE, "forbach"))
                .isTrue();
        assertThat(accounts.find(id).orElseThrow().allows(Right.READ, "elsewhere"))
                .isFalse();

        accounts.add(id, new Grant(Role.OPERATOR, "forbach"));

        assertThat(accounts.find(id).orElseThrow().allows(Right.COORDINATE, "elsewhere"))
                .isTrue();
        accounts.make("bo@exemple.fr", "Bo", "hash", List.of(new Grant(Role.OPERATOR, null)));
        assertThat(accounts.disable(id, true)).isTrue();
        assertThat(accounts.find(id).orElseThrow().allows(Right.READ, "forbach"))
                .isFalse();
    }

    @Test
    void aRoleIsAddedAndTakenAwayOnceHoweverOftenItIsAsked() {
        var id = ada("hash");
        var reader = new Grant(Role.READER, "forbach");
        accounts.add(id, reader);
        accounts.add(id, reader);
        assertThat(accounts.find(id).orElseThrow().grants())
                .containsExactly(new Grant(Role.COORDINATOR, "forbach"), reader);

        accounts.remove(id, reader);
        accounts.remove(id, reader);
        assertThat(accounts.find(id).orElseThrow().grants()).containsExactly(new Grant(Role.COORDINATOR, "forbach"));
    }

    @Test
    void theLastOperatorKeepsTheRoleAndTheAccount() {
        var operator = new Grant(Role.OPERATOR, null);
        var last = accounts.make("bo@exemple.fr", "Bo", "hash", List.of(operator));
        var away = accounts.make("cy@exemple.fr", "Cy", "hash", List.of(operator));
        assertThat(accounts.disable(away, true)).isTrue();

        assertThat(accounts.remove(last, operator)).isFalse();
        assertThat(accounts.disable(last, true)).isFalse();
        assertThat(accounts.find(last).orElseThrow().allows(Right.OPERATE, "")).isTrue();
    }

    @Test
    void aLinkWorksOnceInItsTimeAndTheNewestOnly() {
        var id = ada(null);
        var links = new AccountLinks(store);
        var first = links.make(null);
        var older = links.make(id);
        var newer = links.make(id);

        assertThat(links.find(older)).isEmpty();
        assertThat(links.find(newer).orElseThrow().account()).isEqualTo(id);
        assertThat(links.find(first).orElseThrow().isFirst()).isTrue();
        assertThat(new AccountLinks(after(AccountLinks.LIFE.plusSeconds(1))).find(newer))
                .isEmpty();
        assertThat(links.use(newer)).isTrue();
        assertThat(links.use(newer)).isFalse();
        assertThat(links.find(new Secret("guessed"))).isEmpty();
    }

    @Test
    void aTokenIsKeptAsItsHash() {
        var id = ada("hash");
        var tokens = new ApiTokens(store);
        var text = tokens.make(id, "script", true);

        assertThat(tokens.person(text).orElseThrow()).isEqualTo(new Person(id, "ada@exemple.fr", true));
        assertThat(tokens.of(id).get(0).usedAt()).isEqualTo(store.clock().instant());
        assertThat(tokens.person(text + "x")).isEmpty();
        assertThat(store.database()
                        .sql("select hash from api_token")
                        .query(String.class)
                        .single())
                .doesNotContain(text.substring(ApiTokens.PREFIX.length()));
        accounts.disable(id, true);
        assertThat(tokens.person(text)).isEmpty();
    }

    @Test
    void aTokenEndsAfterAYearWhateverItsUse() {
        var id = ada("hash");
        var tokens = new ApiTokens(store);
        var text = tokens.make(id, "script", true);
        var atItsEnd = new ApiTokens(after(ApiTokens.LIFE));

        assertThat(new ApiTokens(after(ApiTokens.LIFE.minusMinutes(1))).person(text))
                .isPresent();
        assertThat(atItsEnd.person(text)).isEmpty();
        assertThat(atItsEnd.of(id))
                .as("it is still on the page")
                .extracting(ApiTokens.Token::endsAt)
                .containsExactly(store.clock().instant().plus(ApiTokens.LIFE));
    }

    @Test
    void aNameWaitsLongerWithEachFailureAndNotForEver() {
        var failures = new FailedSignIns(store);
        for (int i = 0; i < FailedSignIns.FREE; i++) {
            assertThat(failures.mustWait("ada")).isFalse();
            failures.add("ada");
        }
        assertThat(failures.mustWait("Ada ")).isTrue();
        assertThat(failures.mustWait("bo")).isFalse();
        assertThat(new FailedSignIns(after(Duration.ofSeconds(31))).mustWait("ada"))
                .isFalse();

        failures.add("ada");
        assertThat(new FailedSignIns(after(Duration.ofSeconds(31))).mustWait("ada"))
                .isTrue();
        assertThat(new FailedSignIns(after(Duration.ofMinutes(61))).mustWait("ada"))
                .isFalse();
        failures.forget("ada");
        assertThat(failures.mustWait("ada")).isFalse();
    }

    @Test
    void theLogIsReadByTerritoryOrWhole() {
        var audit = new Audit(store);
        audit.add("forbach", "ada", "PUBLISHED", "x".repeat(400));
        audit.add(null, null, "notSignedIn", "bo");
        audit.add("unknown", "ada", "signedIn", "");

        assertThat(audit.page("forbach", 0)).extracting(Audit.Entry::action).containsExactly("PUBLISHED");
        assertThat(audit.page(null, 0))
                .extracting(Audit.Entry::action)
                .containsExactly("signedIn", "notSignedIn", "PUBLISHED");
        assertThat(audit.page(null, 1)).isEmpty();
    }

    @Test
    void theMembersOfAnOrganisationHaveItsRoles() {
        var organisations = new Organisations(store);
        organisations.add("11111111111111", new Grant(Role.ADVISOR, "forbach", "conseil-1"));
        organisations.add("11111111111111", new Grant(Role.OPERATOR, null));
        organisations.add("22222222222222", new Grant(Role.READER, "forbach"));

        assertThat(organisations.grants("11111111111111"))
                .containsExactly(new Grant(Role.ADVISOR, "forbach", "conseil-1"), new Grant(Role.OPERATOR, null));
        assertThat(organisations.grants("33333333333333")).isEmpty();
        assertThat(organisations.grants(null)).isEmpty();

        organisations.remove(organisations.all().get(0).number());
        assertThat(organisations.grants("11111111111111")).containsExactly(new Grant(Role.OPERATOR, null));
    }
}
