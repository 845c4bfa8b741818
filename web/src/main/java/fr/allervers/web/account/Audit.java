package fr.allervers.web.account;

import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who changed what and when, in the store. */
@Component
public final class Audit {

    /**
     * The attribute of a request that comes by a secret address, under which its handler names whom it speaks for, such as a
     * commune: the address itself must not be noted.
     */
    public static final String SPEAKS_FOR = Audit.class.getName() + ".speaksFor";

    private static final String ABOUT = Audit.class.getName() + ".about";

    /** Entries of a page. */
    static final int PAGE = 100;

    private static final int LONGEST = 300;

    /**
     * Something that was done.
     *
     * @param territory null for what concerns the whole installation
     * @param author mail of who did it; null where nobody is known
     * @param action key of its words
     * @param subject what it was done to
     */
    public record Entry(
            @Nullable String territory, @Nullable String author, String action, String subject, Instant at) {

        /** What it was done to, in words. */
        public AuditedPlace place() {
            return AuditedPlace.of(subject);
        }
    }

    private final Store store;

    public Audit(Store store) {
        this.store = store;
    }

    /**
     * Notes what whoever asks did in the present territory.
     *
     * @param action key of its words, in capital letters
     */
    public void note(String action, String subject) {
        add(store.territory(), Asker.name(), action, subject);
    }

    public void add(@Nullable String territory, @Nullable String author, String action, String subject) {
        store.write(() -> store.database()
                .sql("insert into audit (territory, author, action, subject, done_at)"
                        + " select t.id, :author, :action, :subject, :now from (select 1) one"
                        + " left join territory t on t.id = :territory")
                .param("territory", territory)
                .param("author", author)
                .param("action", action)
                .param("subject", subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject)
                .param("now", Moments.of(store.clock().instant()))
                .update());
    }

    /**
     * Names what the request that is being answered was done to, where its address names it by an id that tells people
     * nothing: the mail of an account, the number of an organisation.
     */
    static void isAbout(String subject) {
        RequestContextHolder.currentRequestAttributes().setAttribute(ABOUT, subject, RequestAttributes.SCOPE_REQUEST);
    }

    /** The same with the role that was given to it or taken from it. */
    static void isAbout(String subject, Grant grant) {
        isAbout(AuditedPlace.subject(subject, grant));
    }

    /** What the handler of a request said that it is about; null where it said nothing. */
    static @Nullable String about(HttpServletRequest request) {
        return (String) request.getAttribute(ABOUT);
    }

    /**
     * The newest entries first.
     *
     * @param territory of which territory; null for all and for what concerns none
     * @param page from 0
     */
    public List<Entry> page(@Nullable String territory, int page) {
        return store.database()
                .sql("select territory, author, action, subject, done_at from audit"
                        + " where cast(:territory as varchar) is null or territory = :territory"
                        + " order by done_at desc, number desc limit :count offset :from")
                .param("territory", territory)
                .param("count", PAGE + 1)
                .param("from", page * PAGE)
                .query((row, n) -> new Entry(
                        row.getString("territory"),
                        row.getString("author"),
                        row.getString("action"),
                        row.getString("subject"),
                        Moments.get(row, "done_at")))
                .list();
    }
}
