package fr.allervers.web.account;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who asks on this thread: the person whose request is being answered, or else the program itself. */
public final class Asker {

    /** Who asks where no person does. */
    public static final String PROGRAM = "aller-vers";

    private Asker() {}

    /** Their name, null where the person is not known; {@link #PROGRAM} where no request is being answered. */
    public static @Nullable String name() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answering) {
            var person = answering.getRequest().getUserPrincipal();
            return person == null ? null : person.getName();
        }
        return PROGRAM;
    }
}
