package fr.allervers.web.account;

import fr.allervers.web.store.Like;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of an installation with their roles, in the store. */
@Component
public final class Accounts {

    private static final String COLUMNS =
            "select id, mail, name, password, subject, disabled, signed_in_at from account ";

    private static final String FOUND = " where lower(name) like :sought or mail like :sought";

    private final Store store;

    public Accounts(Store store) {
        this.store = store;
    }

    /** How a mail address is kept and sought. */
    static String plain(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    /** True where there is none that can sign in yet. */
    public boolean none() {
        return store.database()
                        .sql("select count(*) from account where password is not null or subject is not null")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    public Optional<Account> find(String id) {
        return one("where id = ?", id);
    }

    public Optional<Account> byMail(String mail) {
        return one("where mail = ?", plain(mail));
    }

    /** The account that an identity provider knows by that subject. */
    public Optional<Account> bySubject(String subject) {
        return one("where subject = ?", subject);
    }

    public List<Account> all() {
        return page("", 0, Integer.MAX_VALUE);
    }

    /**
     * Those whose name or mail address holds a text, by name.
     *
     * @param from how many of them come before
     * @param most how many at most
     */
    List<Account> page(String sought, int from, int most) {
        return accounts(store.database()
                .sql(COLUMNS + FOUND + " order by name, id limit :most offset :from")
                .param("sought", Like.holding(sought))
                .param("most", most)
                .param("from", from));
    }

    /** How many have a name or mail address that holds a text. */
    int count(String sought) {
        return store.database()
                .sql("select count(*) from account" + FOUND)
                .param("sought", Like.holding(sought))
                .query(Integer.class)
                .single();
    }

    /** Mail addresses, in order, of those who can sign in and are coordinators of a territory, by its id. */
    public List<String> coordinators(String territory) {
        return store.database()
                .sql("select distinct mail from account join account_role on account.id = account_role.account"
                        + " where role = :role and (territory is null or territory = :territory) and not disabled"
                        + " and (password is not null or subject is not null) order by mail")
                .param("role", Role.COORDINATOR.name())
                .param("territory", territory)
                .query(String.class)
                .list();
    }

    private Optional<Account> one(String where, String value) {
        return accounts(store.database().sql(COLUMNS + where).param(value)).stream()
                .findFirst();
    }

    /** In two readings, however many there are. */
    private List<Account> accounts(JdbcClient.StatementSpec found) {
        var accounts = found.query((row, n) -> new Account(
                        row.getString("id"),
                        row.getString("mail"),
                        row.getString("name"),
                        row.getString("password"),
                        row.getString("subject"),
                        row.getBoolean("disabled"),
                        Moments.find(row, "signed_in_at"),
                        List.of()))
                .list();
        var grants = grants(accounts.stream().map(Account::id).toList());
        return accounts.stream()
                .map(a -> a.with(grants.getOrDefault(a.id(), List.of())))
                .toList();
    }

    private Map<String, List<Grant>> grants(List<String> accounts) {
        var grants = new HashMap<String, List<Grant>>();
        if (!accounts.isEmpty()) {
            store.database()
                    .sql("select account, role, territory, whose from account_role where account in (:accounts)"
                            + " order by number")
                    .param("accounts", accounts)
                    .query(row -> {
                        grants.computeIfAbsent(row.getString("account"), a -> new ArrayList<>())
                                .add(new Grant(
                                        Role.valueOf(row.getString("role")),
                                        row.getString("territory"),
                                        row.getString("whose")));
                    });
        }
        return grants;
    }

    /**
     * Makes an account.
     *
     * @param password hash of the password, null where none is chosen yet
     * @return its id
     */
    public String make(String mail, String name, @Nullable String password, List<Grant> grants) {
        var id = UUID.randomUUID().toString();
        store.write(() -> {
            store.database()
                    .sql("insert into account (id, mail, name, password, made_at) values (?, ?, ?, ?, ?)")
                    .param(id)
                    .param(plain(mail))
                    .param(name.strip())
                    .param(password)
                    .param(Moments.of(store.clock().instant()))
                    .update();
            grants.forEach(g -> insert(id, g));
        });
        return id;
    }

    /** Gives it a role beside those it has. */
    void add(String id, Grant grant) {
        store.write(() -> {
            lockOperators();
            if (!grants(List.of(id)).getOrDefault(id, List.of()).contains(grant)) {
                insert(id, grant);
            }
        });
    }

    /**
     * Takes a role away; does nothing where the account does not have it.
     *
     * @return false where it is that of the last operator, who stays
     */
    boolean remove(String id, Grant grant) {
        return store.write(() -> {
            lockOperators();
            if (grant.role() == Role.OPERATOR && !otherOperator(id)) {
                return false;
            }
            store.database()
                    .sql("delete from account_role where account = :id and role = :role"
                            + " and coalesce(territory, '') = :territory and coalesce(whose, '') = :whose")
                    .param("id", id)
                    .param("role", grant.role().name())
                    .param("territory", Objects.requireNonNullElse(grant.territory(), ""))
                    .param("whose", Objects.requireNonNullElse(grant.whose(), ""))
                    .update();
            return true;
        });
    }

    /** Two who take the last two operators' roles away at once wait for each other. */
    private void lockOperators() {
        store.database()
                .sql("select number from account_role where role = ? order by number for update")
                .param(Role.OPERATOR.name())
                .query(Long.class)
                .list();
    }

    private void insert(String id, Grant grant) {
        store.database()
                .sql("insert into account_role (account, role, territory, whose) values (?, ?, ?, ?)")
                .param(id)
                .param(grant.role().name())
                .param(grant.territory())
                .param(grant.whose())
                .update();
    }

    /** @param hash null so that it has none */
    public void password(String id, @Nullable String hash) {
        store.write(() -> set("update account set password = ? where id = ?", hash, id));
    }

    /** @return false where it is the last operator's, which stays as it is */
    public boolean disable(String id, boolean disabled) {
        return store.write(() -> {
            lockOperators();
            if (disabled && find(id).filter(a -> a.allows(Right.OPERATE, "")).isPresent() && !otherOperator(id)) {
                return false;
            }
            set("update account set disabled = ? where id = ?", disabled, id);
            return true;
        });
    }

    /** Ties it to what an identity provider calls its person, where it is not tied yet. */
    public void tie(String id, String subject) {
        store.write(() -> set("update account set subject = ? where id = ? and subject is null", subject, id));
    }

    /** Unties it, so that the provider's next person with its mail is tied. */
    void untie(String id) {
        store.write(() -> set("update account set subject = null where id = ?", id));
    }

    void signedIn(String id) {
        store.write(() -> set(
                "update account set signed_in_at = ? where id = ?",
                Moments.of(store.clock().instant()),
                id));
    }

    private void set(String sql, @Nullable Object... values) {
        store.database().sql(sql).params(values).update();
    }

    /** True where another account than that one may run the installation. */
    private boolean otherOperator(String id) {
        return store.database()
                        .sql("select count(*) from account_role r join account a on a.id = r.account"
                                + " where r.role = ? and a.id <> ? and not a.disabled")
                        .params(Role.OPERATOR.name(), id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
