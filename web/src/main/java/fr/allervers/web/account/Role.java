package fr.allervers.web.account;

import java.util.EnumSet;
import java.util.Set;

/** A role that an account has, for one territory or all, and the rights that it gives. */
public enum Role {
    READER(EnumSet.of(Right.READ)),
    ADVISOR(EnumSet.of(Right.READ, Right.ADVISE)),
    COORDINATOR(EnumSet.of(Right.READ, Right.ADVISE, Right.COORDINATE)),
    /** Always for the whole installation. */
    OPERATOR(EnumSet.of(Right.READ, Right.ADVISE, Right.COORDINATE, Right.OPERATE));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    boolean gives(Right right) {
        return right == Right.MEMBER || rights.contains(right);
    }
}
