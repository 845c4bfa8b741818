package fr.allervers.web.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
record DocumentsTest(TestDatabase kind) {

    private static final byte[] TEXT = "Commune;Habitants\n".repeat(100).getBytes(UTF_8);

    @Test
    void aDocumentIsFoundByTheHashOfItsPlainContent(@TempDir Path folder) {
        var documents = kind.store(folder).documents();
        var noise = new byte[1000];
        new Random(1).nextBytes(noise);

        for (var content : new byte[][] {TEXT, noise, {}}) {
            var hash = documents.keep(Document.Kind.UPLOAD, content);

            assertThat(hash).isEqualTo(Sha256.of(content));
            assertThat(documents.content(hash)).isEqualTo(content);
            assertThat(documents.find(hash))
                    .contains(new Document(hash, Document.Kind.UPLOAD, content.length, StoreOfTest.CLOCK.instant()));
        }
        assertThat(documents.all()).hasSize(3);
    }

    @Test
    void textIsPackedAndNoiseIsNot(@TempDir Path folder) {
        var store = kind.store(folder);
        var noise = new byte[1000];
        new Random(1).nextBytes(noise);
        store.documents().keep(Document.Kind.UPLOAD, TEXT);
        store.documents().keep(Document.Kind.UPLOAD, noise);

        assertThat(store.database()
                        .sql("select octet_length(bytes) from document order by size")
                        .query(Integer.class)
                        .list())
                .satisfiesExactly(
                        n -> assertThat(n).isEqualTo(1000), t -> assertThat(t).isLessThan(200));
    }

    @Test
    void theSameContentIsKeptOnceThoughManySendItAtOnce(@TempDir Path folder) throws Exception {
        var store = kind.store(folder);
        var together = new CyclicBarrier(4);
        Callable<String> keep = () -> {
            together.await();
            return store.transactions().execute(t -> store.documents().keep(Document.Kind.UPLOAD, TEXT));
        };
        var threads = Executors.newFixedThreadPool(4);
        try {
            var kept = threads.invokeAll(Stream.generate(() -> keep).limit(4).toList());
            for (Future<String> one : kept) {
                assertThat(one.get()).isEqualTo(Sha256.of(TEXT));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.documents().all()).containsExactly(Sha256.of(TEXT));
    }

    @Test
    void whatATransactionKeptIsGoneWhereItFails(@TempDir Path folder) {
        var store = kind.store(folder);

        assertThatThrownBy(() -> store.write(() -> {
                    store.documents().keep(Document.Kind.UPLOAD, TEXT);
                    throw new IllegalStateException("on the way");
                }))
                .hasMessage("on the way");

        assertThat(store.documents().all()).isEmpty();
        assertThatThrownBy(() -> store.documents().content(Sha256.of(TEXT)))
                .isInstanceOf(MissingDocumentException.class);
    }

    @Test
    void nothingPointsAtADocumentThatIsNotThere(@TempDir Path folder) {
        var store = kind.store(folder);
        StoreOfTest.territory("here", store);

        assertThatThrownBy(() -> store.database()
                        .sql("insert into territory_version values ('here', 1, 'nowhere', null, 'test', now())")
                        .update())
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }
}
