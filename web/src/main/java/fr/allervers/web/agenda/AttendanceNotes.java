package fr.allervers.web.agenda;

import fr.allervers.web.account.Asker;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Attendance as it was noted in the present territory. A note never changes; of a session the one noted last counts, whenever it arrived. */
@Component
public final class AttendanceNotes {

    /**
     * What was noted of a session.
     *
     * @param author who noted it, null where that is not known
     * @param notedAt when, by the clock of the device
     */
    public record Note(
            String session,
            AttendanceCounts counts,
            @Nullable String author,
            Instant notedAt) {}

    private final Store store;

    public AttendanceNotes(Store store) {
        this.store = store;
    }

    /**
     * Keeps a note, once: one of the same id and counts was sent again and is there already. The same id with other counts is a
     * correction made on the same page, and is kept as a note of its own.
     *
     * @param id made by whoever sends
     * @param session {@link PublishedSession#key()}
     */
    public void keep(String id, String session, AttendanceCounts counts, Instant notedAt) {
        store.write(() -> {
            store.lock(store.territory());
            var before = of(id);
            if (before.isEmpty()) {
                insert(id, session, counts, notedAt);
            } else if (!before.get().counts().equals(counts)
                    || !before.get().session().equals(session)) {
                insert(UUID.randomUUID().toString(), session, counts, notedAt);
            }
        });
    }

    private Optional<Note> of(String id) {
        return store.database()
                .sql("select session, counts, author, noted_at from attendance_note where territory = ? and id = ?")
                .params(store.territory(), id)
                .query((row, n) -> note(row))
                .optional();
    }

    private void insert(String id, String session, AttendanceCounts counts, Instant notedAt) {
        store.database()
                .sql("insert into attendance_note (territory, id, session, counts, author, noted_at, received_at)"
                        + " values (:territory, :id, :session, :counts, :author, :noted, :now)")
                .param("territory", store.territory())
                .param("id", id)
                .param("session", session)
                .param("counts", JsonText.of(counts))
                .param("author", Asker.name())
                .param("noted", Moments.of(notedAt))
                .param("now", Moments.of(store.clock().instant()))
                .update();
    }

    /** What counts of each session of which something was noted, by {@link PublishedSession#key()}. */
    public Map<String, Note> all() {
        return upTo(Long.MAX_VALUE);
    }

    /** What counts of each session by the notes up to a number, by {@link PublishedSession#key()}. */
    public Map<String, Note> upTo(long number) {
        var notes = new HashMap<String, Note>();
        store.database()
                .sql("select session, counts, author, noted_at from attendance_note where territory = ? and number <= ?"
                        + " order by noted_at, number")
                .params(store.territory(), number)
                .query((row, n) -> note(row))
                .list()
                .forEach(note -> notes.put(note.session(), note));
        return notes;
    }

    /** Number of the note that arrived last; 0 where there is none. */
    public long last() {
        return store.database()
                .sql("select coalesce(max(number), 0) from attendance_note where territory = ?")
                .param(store.territory())
                .query(Long.class)
                .single();
    }

    /** What counts of a session, null where nothing was noted. */
    public @Nullable Note find(String session) {
        return store.database()
                .sql("select session, counts, author, noted_at from attendance_note"
                        + " where territory = ? and session = ? order by noted_at desc, number desc limit 1")
                .params(store.territory(), session)
                .query((row, n) -> note(row))
                .optional()
                .orElse(null);
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString("session"),
                JsonText.read(row.getString("counts"), AttendanceCounts.class),
                row.getString("author"),
                Moments.get(row, "noted_at"));
    }
}
