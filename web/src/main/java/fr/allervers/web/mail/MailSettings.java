package fr.allervers.web.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of what is sent ({@code allervers.mail}); the server is Spring Boot's {@code spring.mail}.
 *
 * @param site address of this installation's pages, for links in mail that no request is behind; null for no links
 * @param from address that mail comes from, which its readers may answer to; null where none is sent
 */
@ConfigurationProperties("allervers.mail")
public record MailSettings(@Nullable String from, @Nullable String site) {

    public MailSettings {
        from = given(from);
        site = given(site);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
