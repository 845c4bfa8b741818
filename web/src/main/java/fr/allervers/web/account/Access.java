package fr.allervers.web.account;

import fr.allervers.web.store.Store;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the one whose request is being answered may do. Roles are read for each request: one that is taken away is gone at
 * once.
 */
@Component
public final class Access {

    private static final String READ = Access.class.getName();

    private final Accounts accounts;
    private final OpenDoor door;
    private final Store store;

    Access(Accounts accounts, OpenDoor door, Store store) {
        this.accounts = accounts;
        this.door = door;
        this.store = store;
    }

    /** Who is signed in, nobody for a visitor. */
    public Optional<Person> person() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The account of who is signed in, read once for a request. */
    Optional<Account> account() {
        return person().flatMap(this::account).filter(a -> !a.disabled());
    }

    private Optional<Account> account(Person person) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return accounts.find(person.account());
        }
        if (request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Account known) {
            return Optional.of(known);
        }
        var found = accounts.find(person.account());
        found.ifPresent(a -> request.setAttribute(READ, a, RequestAttributes.SCOPE_REQUEST));
        return found;
    }

    /** True where they have the right in the present territory, be it for one advisor or commune only. */
    public boolean allows(Right right) {
        return isOpen(right)
                || account().filter(a -> a.allows(right, store.territory())).isPresent();
    }

    /**
     * True where they have the right in the present territory about that one.
     *
     * @param about id of an advisor or INSEE code of a commune; null for nobody in particular
     */
    public boolean allows(Right right, @Nullable String about) {
        return isOpen(right)
                || account()
                        .filter(a -> a.allows(right, store.territory(), about))
                        .isPresent();
    }

    private boolean isOpen(Right right) {
        return right == Right.PUBLIC || right == Right.SECRET || door.isOpen();
    }

    /** Path of the page in the present territory that is theirs alone, as an advisor or town hall; empty for others. */
    public Optional<String> ownPage() {
        return account().stream()
                .flatMap(a -> a.grants().stream())
                .filter(g -> store.territory().equals(g.territory()))
                .flatMap(g -> Stream.ofNullable(g.ownPage()))
                .findFirst();
    }

    /** Ids of the territories whose plans they may read, nothing where they may read all. */
    public Optional<Set<String>> territories() {
        if (door.isOpen()) {
            return Optional.empty();
        }
        var grants = account().map(Account::grants).orElseThrow().stream()
                .filter(g -> g.role().gives(Right.READ))
                .toList();
        return grants.stream().anyMatch(g -> g.territory() == null)
                ? Optional.empty()
                : Optional.of(grants.stream().map(Grant::territory).collect(Collectors.toSet()));
    }
}
