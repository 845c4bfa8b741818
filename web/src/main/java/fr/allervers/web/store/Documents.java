package fr.allervers.web.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Documents that never change, found by the SHA-256 of their content; the same content is kept once. */
@Component
public final class Documents {

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Clock clock;

    public Documents(JdbcClient database, TransactionOperations transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a document; one that is there already stays as it is.
     *
     * @return the SHA-256 of its content
     */
    public String keep(Document.Kind kind, byte[] content) {
        var hash = Sha256.of(content);
        if (!has(hash)) {
            transactions.executeWithoutResult(t -> insert(hash, kind, content));
        }
        return hash;
    }

    private boolean has(String hash) {
        return database.sql("select count(*) from document where sha256 = ?")
                        .param(hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Another process may have kept it meanwhile. */
    private void insert(String hash, Document.Kind kind, byte[] content) {
        var packed = Packed.of(content);
        database.sql("""
                insert into document (sha256, kind, packed, bytes, size, kept_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        hash,
                        kind.name(),
                        packed.isPacked(),
                        packed.bytes(),
                        content.length,
                        Moments.of(clock.instant()))
                .update();
    }

    /**
     * The content of a document.
     *
     * @throws MissingDocumentException where there is none
     */
    public byte[] content(String sha256) {
        return database.sql("select packed, bytes from document where sha256 = ?")
                .param(sha256)
                .query((row, n) -> new Packed(row.getBoolean("packed"), row.getBytes("bytes")).content())
                .optional()
                .orElseThrow(() -> new MissingDocumentException(sha256));
    }

    /** What is known of a document, if it is there. */
    public Optional<Document> find(String sha256) {
        return database.sql("select sha256, kind, size, kept_at from document where sha256 = ?")
                .param(sha256)
                .query((row, n) -> new Document(
                        row.getString("sha256"),
                        Document.Kind.valueOf(row.getString("kind")),
                        row.getLong("size"),
                        Moments.get(row, "kept_at")))
                .optional();
    }

    /** The SHA-256 of all documents, sorted. */
    public List<String> all() {
        return database.sql("select sha256 from document order by sha256")
                .query(String.class)
                .list();
    }
}
