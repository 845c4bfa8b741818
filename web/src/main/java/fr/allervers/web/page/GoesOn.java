package fr.allervers.web.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pages that go on while the database is lost: what residents and advisors read on their way. Their last answers are given
 * again ({@link LastAnswers}), to nobody who did not get them or could not have got them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GoesOn {}
