package fr.allervers.web.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The bringing up to date of a database's tables: all of it or nothing, also where the process is killed on the way.
 *
 * @param source of the database
 * @param settings that name it
 * @param data where the H2 file lies
 */
public record SchemaUpgrade(DataSource source, DatabaseSettings settings, DataFolder data) {

    /** Makes all changes that this version of the program brings; does nothing where there is none. */
    public void run() {
        run(Flyway.configure().dataSource(source).load());
    }

    /**
     * Makes all changes that are not made yet; does nothing where there is none.
     *
     * @param flyway of the same database
     */
    public void run(Flyway flyway) {
        if (settings.isFile() && isNeeded(flyway)) {
            var copy = new UpgradeCopy(source, data.folder());
            copy.keep();
            flyway.migrate();
            copy.drop();
        } else {
            flyway.migrate();
        }
    }

    /** True where there are changes to be made. */
    public static boolean isNeeded(Flyway flyway) {
        return flyway.info().pending().length > 0;
    }
}
