package fr.allervers.web.account;

import org.jspecify.annotations.Nullable;

/**
 * A role in a territory.
 *
 * @param territory id of the territory; null for all of the installation
 * @param whose where the role is one person's: id of the advisor, or INSEE code of the town hall's commune; null for other
 *     roles, and for an advisor of whom it was not said yet who they are: they only read
 */
public record Grant(
        Role role, @Nullable String territory, @Nullable String whose) {

    public Grant {
        if (role == Role.OPERATOR) {
            territory = null;
        }
    }

    /** A role that is nobody's in particular. */
    public Grant(Role role, @Nullable String territory) {
        this(role, territory, null);
    }

    /** True where it gives a right in a territory, be it for one advisor or commune only. */
    boolean allows(Right right, String asked) {
        return role.gives(right)
                && (right == Right.MEMBER || territory == null || territory.equals(asked))
                && (right != role.ownRight() || whose != null);
    }

    /**
     * True where it gives a right about one advisor or commune.
     *
     * @param about id of the advisor or INSEE code of the commune that is asked for, null for none
     */
    boolean allows(Right right, String asked, @Nullable String about) {
        return allows(right, asked) && (right != role.ownRight() || (whose != null && whose.equals(about)));
    }

    /** Path of the page that is theirs within the territory; null where none is. */
    @Nullable
    String ownPage() {
        return whose == null || role.ownAddress() == null ? null : role.ownAddress() + whose;
    }
}
