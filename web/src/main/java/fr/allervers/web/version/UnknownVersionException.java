package fr.allervers.web.version;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such version of a plan, or no longer. */
public final class UnknownVersionException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public UnknownVersionException(String id) {
        super(HttpStatus.NOT_FOUND);
        getBody().setTitle("No such plan version");
        getBody()
                .setDetail(
                        ("There is no plan version '%s', or no longer: those that are neither published nor named have a"
                                        + " time; /api/problems/{problem}/versions lists those there are.")
                                .formatted(id));
    }
}
