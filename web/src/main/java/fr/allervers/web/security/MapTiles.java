package fr.allervers.web.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Map tiles behind our own layer; without an address there are none and the page asks no other host.
 *
 * @param url address pattern such as {@code https://tiles.example/{z}/{x}/{y}.png}, null for none
 * @param attribution text that the provider of the tiles asks for, null for none
 */
@ConfigurationProperties("allervers.map.tiles")
public record MapTiles(@Nullable String url, @Nullable String attribution) {

    /** Scheme and host of the tiles, any subdomain for <code>{s}</code>; null where there are none. */
    public @Nullable String origin() {
        if (url == null || url.isBlank()) {
            return null;
        }
        var address = URI.create(url.replace("{s}", "*").replaceAll("[{}]", ""));
        return address.getScheme() + "://" + address.getAuthority();
    }
}
