package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.Workbook.Format;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Uploads of the present territory: the file as it came (or its copy without what tells who people are) as a document,
 * and what is known about it. A file that is sent again is the same upload.
 */
final class Uploads {

    private final Store store;

    Uploads(Store store) {
        this.store = store;
    }

    /** Null where nobody sent that. */
    @Nullable
    Upload find(Quarter quarter, String id) {
        return one("select * from upload where territory = ? and quarter = ? and id = ?", quarter, id)
                .query(Uploads::upload)
                .optional()
                .orElse(null);
    }

    private StatementSpec one(String sql, Quarter quarter, String id) {
        return store.database().sql(sql).params(store.territory(), quarter.toString(), id);
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("name"),
                Moments.get(row, "received_at"),
                row.getLong("size"),
                Format.valueOf(row.getString("format")),
                JsonText.map(row.getString("answers")),
                Moments.find(row, "taken_at"),
                JsonText.list(row.getString("dropped")));
    }

    /** @throws UnknownUploadException where nobody sent that */
    Upload get(Quarter quarter, String id) {
        var upload = find(quarter, id);
        if (upload == null) {
            throw new UnknownUploadException(id);
        }
        return upload;
    }

    /** Keeps the file and what is known about it, both or nothing; one that is known stays as it is. */
    void add(Quarter quarter, Upload upload, byte[] content) {
        store.write(() -> insert(quarter, upload, store.documents().keep(Document.Kind.UPLOAD, content)));
    }

    private void insert(Quarter quarter, Upload upload, String document) {
        store.database()
                .sql("""
                insert into upload
                    (territory, quarter, id, name, document, size, format, answers, dropped, received_at, taken_at)
                values (:territory, :quarter, :id, :name, :document, :size, :format, :answers, :dropped, :receivedAt,
                    :takenAt) on conflict do nothing""")
                .param("territory", store.territory())
                .param("quarter", quarter.toString())
                .param("id", upload.id())
                .param("name", upload.name())
                .param("document", document)
                .param("size", upload.bytes())
                .param("format", upload.format().name())
                .param("answers", JsonText.of(upload.answers()))
                .param("dropped", JsonText.of(upload.dropped()))
                .param("receivedAt", Moments.of(upload.receivedAt()))
                .param("takenAt", Moments.orNull(upload.takenAt()))
                .update();
    }

    /**
     * Keeps what was decided about an upload, and when it was taken.
     *
     * @param before as it was read
     * @return false where somebody decided something meanwhile: nothing is kept
     */
    boolean update(Quarter quarter, Upload before, Upload upload) {
        return store.write(() -> {
            store.lock(store.territory());
            var now = get(quarter, upload.id());
            return now.answers().equals(before.answers()) && keep(quarter, upload);
        });
    }

    private boolean keep(Quarter quarter, Upload upload) {
        return store.database()
                        .sql("update upload set answers = :answers, taken_at = :takenAt"
                                + " where territory = :territory and quarter = :quarter and id = :id")
                        .param("answers", JsonText.of(upload.answers()))
                        .param("takenAt", Moments.orNull(upload.takenAt()))
                        .param("territory", store.territory())
                        .param("quarter", quarter.toString())
                        .param("id", upload.id())
                        .update()
                == 1;
    }

    /** Forgets a file and what was decided about it; its content goes with what nothing points at any more. */
    void remove(Quarter quarter, String id) {
        one("delete from upload where territory = ? and quarter = ? and id = ?", quarter, id)
                .update();
    }

    /** How many files a quarter has. */
    int count(Quarter quarter) {
        return store.database()
                .sql("select count(*) from upload where territory = ? and quarter = ?")
                .params(store.territory(), quarter.toString())
                .query(Integer.class)
                .single();
    }

    /** The file as it came. */
    byte[] original(Quarter quarter, Upload upload) {
        return store.documents()
                .content(one(
                                "select document from upload where territory = ? and quarter = ? and id = ?",
                                quarter,
                                upload.id())
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new UnknownUploadException(upload.id())));
    }

    /** Those of a quarter, the latest first. */
    List<Upload> of(Quarter quarter) {
        return store.database()
                .sql("select * from upload where territory = ? and quarter = ? order by received_at desc, id")
                .params(store.territory(), quarter.toString())
                .query(Uploads::upload)
                .list();
    }
}
