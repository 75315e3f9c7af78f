package org.bangfu.kit.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;

/**
 * A method of a resource that takes or shows personal data is marked by {@link Looks}, or its
 * resource is. Personal is a view that is made from a {@link PersonalText} or a {@link Sealed}, or
 * makes one, an answer that says which household or helper it is about, and a view with such a
 * part; a method takes or shows what its signature names and what its own code makes or calls.
 */
final class LooksRule {
  private static final Set<String> SOMEBODY = Set.of("householdId", "helperId");

  private final JavaClasses classes;
  private final Map<String, Boolean> personal = new HashMap<>();

  private LooksRule(JavaClasses classes) {
    this.classes = classes;
  }

  /** Fails with the name of every method that breaks the rule. */
  static void check(JavaClasses classes) {
    List<String> wrong = new LooksRule(classes).unmarked();
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "these take or show personal data and leave no trace (@Looks): " + wrong);
    }
  }

  private List<String> unmarked() {
    return classes.stream()
        .filter(type -> type.isAnnotatedWith(Path.class) && !type.isAnnotatedWith(Looks.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> isOperation(method) && !method.isAnnotatedWith(Looks.class))
        .filter(method -> touched(method).anyMatch(this::isPersonal))
        .map(JavaMethod::getFullName)
        .sorted()
        .toList();
  }

  private static boolean isOperation(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .anyMatch(type -> type.isMetaAnnotatedWith(HttpMethod.class));
  }

  private static Stream<JavaClass> touched(JavaMethod method) {
    Stream<JavaClass> signature =
        Stream.concat(
            method.getReturnType().getAllInvolvedRawTypes().stream(),
            method.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    return Stream.concat(signature, made(method));
  }

  /** Whose methods its code calls, in lambdas and by references too, and in its own class's. */
  private static Stream<JavaClass> made(JavaMethod method) {
    return Stream.concat(called(method), ownCalls(method).flatMap(LooksRule::called));
  }

  private static Stream<JavaClass> called(JavaCodeUnit code) {
    return Stream.of(
            code.getMethodCallsFromSelf(),
            code.getConstructorCallsFromSelf(),
            code.getMethodReferencesFromSelf(),
            code.getConstructorReferencesFromSelf())
        .flatMap(accesses -> accesses.stream().map(access -> access.getTargetOwner()));
  }

  private static Stream<JavaCodeUnit> ownCalls(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().equals(method.getOwner()))
        .flatMap(call -> call.getTarget().resolveMember().stream());
  }

  /** What somebody has received or given, as an answer; a request says what the caller knows. */
  private static boolean namesSomebody(JavaClass type) {
    return !type.getSimpleName().endsWith("Request")
        && type.getFields().stream().anyMatch(field -> SOMEBODY.contains(field.getName()));
  }

  private boolean isPersonal(JavaClass type) {
    if (!type.isRecord() || !type.getPackageName().endsWith(".api")) {
      return false;
    }
    Boolean known = personal.get(type.getName());
    if (known != null) {
      return known;
    }
    // a view that contains itself adds nothing
    personal.put(type.getName(), false);
    boolean found =
        namesSomebody(type)
            || type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .anyMatch(target ->
                    target.isEquivalentTo(PersonalText.class)
                        || target.isEquivalentTo(Sealed.class))
            || type.getFields().stream()
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                .filter(part -> !part.equals(type))
                .anyMatch(this::isPersonal);
    personal.put(type.getName(), found);
    return found;
  }
}
