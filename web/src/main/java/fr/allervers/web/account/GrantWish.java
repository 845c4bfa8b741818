package fr.allervers.web.account;

import org.jspecify.annotations.Nullable;

/**
 * A role as a form asks for it.
 *
 * @param territory id of a territory, {@value #ALL} for all of them
 * @param whose id of the advisor or INSEE code of the commune; null where the form did not ask
 */
record GrantWish(Role role, String territory, @Nullable String whose) {

    static final String ALL = "*";

    boolean isForAll() {
        return territory.equals(ALL);
    }

    /** True where it is still to be said whose the role is. */
    boolean isOpen() {
        return role.ownRight() != null && (whose == null || whose.isBlank());
    }

    Grant grant() {
        return new Grant(role, isForAll() ? null : territory, role.ownRight() == null ? null : whose);
    }
}
