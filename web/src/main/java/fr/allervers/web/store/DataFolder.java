package fr.allervers.web.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the application keeps what people entrust to it, as plain files.
 *
 * @param folder made when the first file is kept
 */
@ConfigurationProperties("allervers.data")
public record DataFolder(@DefaultValue("data-aller-vers") Path folder) {}
