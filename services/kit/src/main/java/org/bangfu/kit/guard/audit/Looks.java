package org.bangfu.kit.guard.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a resource that shows or changes personal data, or all methods of one. Each
 * call leaves an audit entry before its answer leaves, whatever the answer is, and a list one for
 * each record that it shows; without the entries the answer is a 503. The build fails where a
 * method takes or shows personal data and neither it nor its resource is marked.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Looks {
  /** The kind of the record, such as {@code household}. */
  String record();

  /** The path parameter with the record's UUID, if the path has one. */
  String id() default "id";

  /** The personal fields that the answer shows or the request changes. */
  String[] fields() default {};

  /** Whether a list leaves an entry for each record that it shows, or one for all. */
  boolean each() default true;
}
