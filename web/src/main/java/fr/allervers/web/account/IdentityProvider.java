package fr.allervers.web.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The OpenID Connect provider by which people may sign in beside a password, as an operator sets it.
 *
 * @param name what the button calls it, as in {@code ProConnect}; null where none is set
 */
@ConfigurationProperties("allervers.sign-in.provider")
record IdentityProvider(@Nullable String name) {}
