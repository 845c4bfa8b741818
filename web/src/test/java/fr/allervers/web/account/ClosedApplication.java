package fr.allervers.web.account;

import fr.allervers.web.AllerVers;
import fr.allervers.web.store.AskedDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole application as others reach it: nobody is answered without a sign-in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = AskedDatabase.class)
@SpringBootTest(
        classes = AllerVers.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "allervers.requests-per-minute=6000",
            "spring.mail.host=localhost",
            "allervers.mail.from=ateliers@exemple.fr",
            "allervers.sign-in.required=true",
            "allervers.solving.time=1s",
            "server.tomcat.connection-timeout=2s",
            "server.tomcat.keep-alive-timeout=60s",
            "allervers.data.folder=target/test-data/${random.uuid}",
        })
public @interface ClosedApplication {}
