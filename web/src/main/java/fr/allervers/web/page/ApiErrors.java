package fr.allervers.web.page;

import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the REST API as {@code application/problem+json}. */
@RestControllerAdvice(annotations = RestController.class)
final class ApiErrors extends ResponseEntityExceptionHandler {}
