package fr.allervers.web.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Tests of the running application once more, on a PostgreSQL instead of the H2 file: put on a class that extends theirs and
 * adds nothing. All of these share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPostgres.There.class)
@ContextConfiguration(initializers = OnPostgres.Address.class)
public @interface OnPostgres {

    /** Skips them where there is no server, and fails where there must be one. */
    final class There implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext tests) {
            TestDatabase.POSTGRESQL.empty(Path.of("nowhere"));
        }
    }

    /** Tells the application the address of a database of its own. */
    final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            give(application);
        }

        static void give(ConfigurableApplicationContext application) {
            var address = TestDatabase.address(TestDatabase.POSTGRESQL.empty(Path.of("nowhere")));
            TestPropertyValues.of("allervers.database.url=" + address).applyTo(application);
        }
    }
}
