package fr.allervers.web.account;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role that an account has, for one territory or all, and the rights that it gives. */
public enum Role {
    READER(EnumSet.of(Right.READ)),
    /** Of one commune, whose page it fills in and sees. */
    TOWN_HALL(EnumSet.of(Right.TOWN_HALL), Right.TOWN_HALL, "/ma-commune/"),
    /** One advisor of a territory, who reads all and notes what concerns them. */
    ADVISOR(EnumSet.of(Right.READ, Right.ADVISE), Right.ADVISE, "/agenda/"),
    COORDINATOR(EnumSet.of(Right.READ, Right.ADVISE, Right.COORDINATE)),
    /** Always for the whole installation. */
    OPERATOR(EnumSet.of(Right.READ, Right.ADVISE, Right.COORDINATE, Right.OPERATE));

    private final Set<Right> rights;
    private final @Nullable Right ownRight;
    private final @Nullable String ownAddress;

    Role(Set<Right> rights) {
        this(rights, null, null);
    }

    Role(Set<Right> rights, @Nullable Right ownRight, @Nullable String ownAddress) {
        this.rights = rights;
        this.ownRight = ownRight;
        this.ownAddress = ownAddress;
    }

    boolean gives(Right right) {
        return right == Right.MEMBER || rights.contains(right);
    }

    /** The right that it gives for one advisor or commune only; null for none. */
    @Nullable
    Right ownRight() {
        return ownRight;
    }

    /** Where the page is that is theirs, to be followed by the advisor or commune; null for none. */
    @Nullable
    String ownAddress() {
        return ownAddress;
    }
}
