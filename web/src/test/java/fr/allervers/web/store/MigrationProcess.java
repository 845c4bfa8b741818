package fr.allervers.web.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.web.store.FileStore.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes data folders as the first version of the program left them, and brings each up to date: a process to be killed. */
public final class MigrationProcess {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-27T23:30:00+02:00");
    private static final int MOST_UPLOADS = 200;
    private static final int LETTERS = 5000;

    private MigrationProcess() {}

    /** @param args the folder of the data folders, and the seed */
    public static void main(String[] args) throws Exception {
        var random = new Random(Long.parseLong(args[1]));
        for (int n = 0; true; n++) {
            ToldSteps.step(n == 0 ? Step.STARTING : Step.WORKING);
            var name = "folder-" + n;
            var folder = Files.createDirectory(Path.of(args[0], name));
            int uploads = 1 + random.nextInt(MOST_UPLOADS);
            fill(folder, uploads, random);
            ToldSteps.kept(name, String.valueOf(uploads));
            FileStore.open(folder, ToldSteps::step).close();
        }
    }

    private static void fill(Path folder, int uploads, Random random) {
        var source = StoreDatabase.file(DatabaseSettings.h2(folder));
        Flyway.configure().dataSource(source).target("1").load().migrate();
        var database = JdbcClient.create(source);
        database.sql("insert into territory (id, name, current_version, made_at) values ('here', 'Là', 1, ?)")
                .param(THEN)
                .update();
        database.sql("insert into territory_version values ('here', 1, ?, null, 'test', ?)")
                .params(document(database, random), THEN)
                .update();
        for (int i = 0; i < uploads; i++) {
            database.sql("insert into upload values ('here', '2027-Q1', ?, 'd.csv', ?, 1, 'CSV', '{}', '[]', ?, null)")
                    .params("u" + i, document(database, random), THEN)
                    .update();
        }
        StoreDatabase.close(source);
    }

    private static String document(JdbcClient database, Random random) {
        var content = random.ints(LETTERS, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(UTF_8);
        var hash = Sha256.of(content);
        database.sql("insert into document values (?, 'UPLOAD', false, ?, ?, ?)")
                .params(hash, content, content.length, THEN)
                .update();
        return hash;
    }
}
