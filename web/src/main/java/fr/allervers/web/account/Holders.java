package fr.allervers.web.account;

import java.util.Map;

/** Those of a territory whom an account may be the account of. */
public interface Holders {

    /**
     * The advisors or communes whose a role can be.
     *
     * @param territory id of a territory that there is
     * @return names by id of the advisor or INSEE code of the commune; none for a role that is nobody's in particular
     */
    Map<String, String> of(Role role, String territory);
}
