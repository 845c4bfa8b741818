package fr.allervers.web.page;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.account.ThisComputerOnly;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What a reader sees, and a program gets, where an address or the application fails. */
@Controller
@Needs(Right.PUBLIC)
final class ErrorPages implements ErrorController {

    private static final Pattern API = Pattern.compile("(/t/[^/]+)?/api/");

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        var status = status(request);
        if (isApi(path(request))) {
            return problem(request);
        }
        var key = key(status, request);
        // A {version} of the failed address would otherwise pass for the one the templates know by that name.
        request.removeAttribute(View.PATH_VARIABLES);
        var page = new ModelAndView("error", status);
        page.addObject("problem", key);
        page.addObject("status", status.value());
        return page;
    }

    private static String key(HttpStatus status, HttpServletRequest request) {
        if (request.getAttribute(ThisComputerOnly.REFUSED) != null) {
            return "thisComputer";
        }
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) != null) {
            return "forbidden";
        }
        return switch (status) {
            case NOT_FOUND -> "notFound";
            case TOO_MANY_REQUESTS -> "tooMany";
            default -> status.is4xxClientError() ? "refused" : "failed";
        };
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = status(request);
        var detail = status == HttpStatus.NOT_FOUND
                ? "There is nothing at %s; /swagger-ui.html lists what there is.".formatted(path(request))
                : status.is4xxClientError()
                        ? "The request to %s was refused.".formatted(path(request))
                        : "The application failed at %s; its log says why.".formatted(path(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return Objects.requireNonNullElse(status, HttpStatus.NOT_FOUND);
    }

    static boolean isApi(String path) {
        return API.matcher(path).lookingAt();
    }

    private static String path(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
    }
}
