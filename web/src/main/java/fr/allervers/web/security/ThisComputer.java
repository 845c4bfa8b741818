package fr.allervers.web.security;

import java.util.Set;

/** The names by which a computer means itself: another device that reads one asks itself. */
public final class ThisComputer {

    private static final Set<String> NAMES = Set.of("localhost", "[::1]", "::1", "0.0.0.0");

    private ThisComputer() {}

    /** True for a host of an address that nobody but this computer reaches. */
    public static boolean isNamed(String host) {
        return NAMES.contains(host) || host.endsWith(".localhost") || host.startsWith("127.");
    }
}
