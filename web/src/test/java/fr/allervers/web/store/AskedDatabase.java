package fr.allervers.web.store;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts the running applications of tests on the database that {@code -Dtest.database=POSTGRESQL} asks for; on the H2 file where nothing does. */
public final class AskedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestDatabase ASKED =
            TestDatabase.valueOf(System.getProperty("test.database", TestDatabase.H2.name()));

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        if (ASKED == TestDatabase.POSTGRESQL) {
            OnPostgres.Address.give(application);
        }
    }
}
