package fr.allervers.web.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The database that the application keeps everything in, unless told one H2 file below the data folder.
 *
 * @param url of PostgreSQL ({@code jdbc:postgresql://host/name}); null for the H2 file
 * @param user of PostgreSQL, null where the address or the server needs none
 * @param password of that user, null for none
 */
@ConfigurationProperties("allervers.database")
public record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {

    /** Of the H2 file. */
    public static final DatabaseSettings H2_FILE = new DatabaseSettings(null, null, null);

    private static final String FILE_NAME = "aller-vers";

    /** True for the H2 file. */
    boolean isFile() {
        return url == null || url.isBlank();
    }

    /** The address for JDBC; H2 speaks as PostgreSQL does, and is closed with the application. */
    static String h2(Path folder) {
        return "jdbc:h2:file:%s;MODE=PostgreSQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(folder.resolve(FILE_NAME).toAbsolutePath());
    }

    /** The address without what may hold a password, for people. */
    String shown() {
        return url == null ? "" : url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }

    /** Where it is, for people. */
    public String place(DataFolder data) {
        return isFile() ? data.folder().toAbsolutePath().toString() : shown();
    }

    /** False where the H2 file is not there yet. */
    public boolean isThere(DataFolder data) {
        return !isFile() || Files.exists(data.folder().resolve(FILE_NAME + ".mv.db"));
    }
}
