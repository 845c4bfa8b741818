package fr.allervers.web.account;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Sign-in by mail and password. It takes the same time and says the same, whether the account is not there, is disabled
 * or has another password.
 */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final FailedSignIns failures;
    private final Passwords passwords;

    PasswordSignIn(Accounts accounts, FailedSignIns failures, Passwords passwords) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var name = asked.getName();
        var password = Objects.toString(asked.getCredentials(), "");
        if (failures.mustWait(name)) {
            throw new LockedException("too many failures");
        }
        var account = accounts.byMail(name);
        boolean right =
                passwords.isRight(password, account.map(Account::password).orElse(null));
        if (!right || account.isEmpty() || account.get().disabled()) {
            failures.add(name);
            throw new BadCredentialsException("no such account or password");
        }
        failures.forget(name);
        accounts.signedIn(account.get().id());
        return UsernamePasswordAuthenticationToken.authenticated(
                new Person(account.get().id(), account.get().mail(), false), null, List.of());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
