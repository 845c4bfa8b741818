package fr.allervers.web.job;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who asks for a job on this thread: the person whose request is being answered, or else the program itself. */
public final class Asker {

    private Asker() {}

    /** Their name, null where the person is not known; {@link Job#PROGRAM} where no request is being answered. */
    public static @Nullable String name() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answering) {
            var person = answering.getRequest().getUserPrincipal();
            return person == null ? null : person.getName();
        }
        return Job.PROGRAM;
    }
}
