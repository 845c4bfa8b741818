package fr.allervers.web;

import fr.allervers.web.store.AskedDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole application at a port of its own, one for all tests; runs last a few seconds. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = AskedDatabase.class)
@SpringBootTest(
        classes = AllerVers.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "allervers.solving.time=4s",
            "allervers.solving.at-start=true",
            "allervers.pages.at-start=false",
            "allervers.data.folder=target/test-data/${random.uuid}",
            "spring.mail.host=localhost",
            "allervers.mail.from=ateliers@exemple.fr",
            "allervers.explanation.trying=2s",
            "allervers.explanation.wish=4s"
        })
public @interface RunningApplication {}
