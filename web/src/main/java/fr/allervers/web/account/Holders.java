package fr.allervers.web.account;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.stream.Stream;

/** Those of a territory whom an account may be the account of. */
public interface Holders {

    /**
     * The advisors or communes whose a role can be.
     *
     * @param territory id of a territory that there is
     * @return names by id of the advisor or INSEE code of the commune; none for a role that is nobody's in particular
     */
    Map<String, String> of(Role role, String territory);

    /** The names of those whose the roles are; none of a role that is nobody's in particular. */
    default Map<Grant, String> names(Stream<Grant> grants) {
        return grants.filter(g -> g.whose() != null && g.territory() != null)
                .distinct()
                .collect(toMap(g -> g, this::name));
    }

    private String name(Grant grant) {
        var whose = requireNonNull(grant.whose());
        return of(grant.role(), requireNonNull(grant.territory())).getOrDefault(whose, whose);
    }
}
