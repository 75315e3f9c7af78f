package org.bangfu.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The APIs and the messaging of features stay at the edge, and apart from each other. */
final class AdapterRules {
  private AdapterRules() {}

  /** Fails with what breaks a rule below the given package. */
  static void check(JavaClasses classes, String basePackage) {
    featuresKnowNone(classes, basePackage);
    httpIsAtTheEdge(classes, basePackage);
    knowNoneOfOthers(classes, basePackage);
  }

  private static void featuresKnowNone(JavaClasses classes, String basePackage) {
    noClasses()
        .that()
        .resideInAPackage(basePackage + "..")
        .and()
        .resideOutsideOfPackages("..api..", "..messaging..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(basePackage + "..api..", basePackage + "..messaging..")
        .because("the API and the messaging know the feature; the feature knows neither")
        .check(classes);
  }

  /**
   * What a question can say is a class with the names of its parameters, as an entity has columns.
   */
  private static void httpIsAtTheEdge(JavaClasses classes, String basePackage) {
    noClasses()
        .that()
        .resideInAPackage(basePackage + "..")
        .and()
        .resideOutsideOfPackage("..api..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("jakarta.ws.rs..").and(not(equivalentTo(QueryParam.class))))
        .because("a feature does not know that it is called over HTTP")
        .check(classes);
  }

  /**
   * A view may have another feature's view as a part, and a request its terms; what does something
   * is reached in the feature itself. The one listener of a service hands on what it is told.
   */
  private static void knowNoneOfOthers(JavaClasses classes, String basePackage) {
    List<String> wrong =
        classes.stream()
            .filter(type -> type.getPackageName().startsWith(basePackage) && Rooms.isAdapter(type))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(use -> use.getTargetClass().getPackageName().startsWith(basePackage + "."))
            .filter(AdapterRules::doesWhatAnotherDoes)
            .map(Dependency::getDescription)
            .sorted()
            .toList();
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "an adapter knows of another feature's adapter its records alone: " + wrong);
    }
  }

  private static boolean doesWhatAnotherDoes(Dependency use) {
    JavaClass target = use.getTargetClass().getBaseComponentType();
    boolean isData = target.isRecord() || target.isEnum();
    boolean isNews =
        target.getSimpleName().endsWith("News")
            && use.getOriginClass().getPackageName().endsWith(".messaging");
    return Rooms.isAdapter(target)
        && !isData
        && !isNews
        && !Rooms.of(target.getPackageName())
            .equals(Rooms.of(use.getOriginClass().getPackageName()));
  }
}
