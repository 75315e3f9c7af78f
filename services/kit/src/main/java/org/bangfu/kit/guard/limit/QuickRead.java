package org.bangfu.kit.guard.limit;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a transaction whose statements must each end within {@code bangfu.quick-read.timeout}, such
 * as what everybody may ask: a slow one is a 503 problem with Retry-After in place of a connection
 * that is held. Stands beside {@code @Transactional}; the timeout ends with the transaction.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface QuickRead {}
