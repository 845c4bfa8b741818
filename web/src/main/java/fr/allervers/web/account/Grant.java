package fr.allervers.web.account;

import org.jspecify.annotations.Nullable;

/**
 * A role in a territory.
 *
 * @param territory id of the territory; null for all of the installation
 */
public record Grant(Role role, @Nullable String territory) {

    public Grant {
        if (role == Role.OPERATOR) {
            territory = null;
        }
    }

    boolean allows(Right right, String asked) {
        return role.gives(right) && (right == Right.MEMBER || territory == null || territory.equals(asked));
    }
}
