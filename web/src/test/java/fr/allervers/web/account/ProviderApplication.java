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

/** The whole application, into which people come by a {@link TestProvider}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = {TestProvider.class, AskedDatabase.class})
@SpringBootTest(
        classes = AllerVers.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "allervers.sign-in.required=true",
            "allervers.sign-in.provider.name=ProConnect",
            "allervers.sign-in.provider.client-id=aller-vers",
            "allervers.sign-in.provider.client-secret=secret",
            "allervers.sign-in.provider.acr=eidas2",
            "allervers.data.folder=target/test-data/${random.uuid}",
        })
public @interface ProviderApplication {}
