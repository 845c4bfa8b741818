package fr.allervers.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path that all addresses of this installation begin with, whichever territory one of them is about. */
public final class InstallationPath {

    private InstallationPath() {}

    /** The context path of a request without the territory. */
    public static String of(HttpServletRequest request) {
        return request.getContextPath().replaceFirst("/t/[^/]+$", "");
    }
}
