package org.bangfu.kit.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a resource that shows or changes personal data. Each call leaves an audit entry
 * before its answer leaves, whatever the answer is; without the entry the answer is a 503.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Looks {
  /** The kind of the record, such as {@code household}. */
  String record();

  /** The path parameter with the record's UUID, if the path has one. */
  String id() default "id";

  /** The personal fields that the answer shows or the request changes. */
  String[] fields() default {};
}
