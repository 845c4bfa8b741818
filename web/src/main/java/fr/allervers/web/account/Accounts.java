package fr.allervers.web.account;

import fr.allervers.web.store.Like;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return store
                .database()
                .sql("select id from account" + FOUND + " order by name, id limit :most offset :from")
                .param("sought", Like.holding(sought))
                .param("most", most)
                .param("from", from)
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
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
        return store.database()
                .sql(COLUMNS + where)
                .param(value)
                .query((row, n) -> new Account(
                        row.getString("id"),
                        row.getString("mail"),
                        row.getString("name"),
                        row.getString("password"),
                        row.getString("subject"),
                        row.getBoolean("disabled"),
                        Moments.find(row, "signed_in_at"),
                        grants(row.getString("id"))))
                .optional();
    }

    private List<Grant> grants(String account) {
        return store.database()
                .sql("select role, territory, whose from account_role where account = ? order by number")
                .param(account)
                .query((row, n) -> new Grant(
                        Role.valueOf(row.getString("role")), row.getString("territory"), row.getString("whose")))
                .list();
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

    /** Gives it these roles and no others. */
    public void grant(String id, List<Grant> grants) {
        store.write(() -> {
            set("delete from account_role where account = ?", id);
            grants.forEach(g -> insert(id, g));
        });
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

    public void disable(String id, boolean disabled) {
        store.write(() -> set("update account set disabled = ? where id = ?", disabled, id));
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
    boolean otherOperator(String id) {
        return all().stream().anyMatch(a -> !a.id().equals(id) && a.allows(Right.OPERATE, ""));
    }
}
