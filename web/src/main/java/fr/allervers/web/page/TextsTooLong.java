package fr.allervers.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers a text that is longer than the database keeps as a fault of who sent it: fields of pages hold no more. */
@ControllerAdvice
final class TextsTooLong {

    /** What the standard calls a value that is too long for its column, on every database. */
    private static final String TOO_LONG = "22001";

    @ExceptionHandler
    void refuse(DataIntegrityViolationException e, HttpServletResponse response) throws IOException {
        if (!(e.getRootCause() instanceof SQLException cause) || !TOO_LONG.equals(cause.getSQLState())) {
            throw e;
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST, "a text is too long");
    }
}
