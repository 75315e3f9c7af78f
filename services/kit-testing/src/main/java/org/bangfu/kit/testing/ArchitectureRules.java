package org.bangfu.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The rules of the house that a compiler does not know. */
public final class ArchitectureRules {
  private static final DescribedPredicate<JavaMethod> READ_A_BODY =
      DescribedPredicate.describe(
          "read a body",
          method ->
              Stream.of(POST.class, PUT.class, PATCH.class).anyMatch(method::isAnnotatedWith)
                  && method.getParameters().stream().anyMatch(ArchitectureRules::isBody));

  private ArchitectureRules() {}

  /**
   * Fails unless, below the given package, features know neither their APIs nor their messaging nor
   * HTTP, adapters keep apart, features and the package itself form no cycle, no class is named by
   * a technique, no file is too long, a body has a type that is named, and what takes or shows
   * personal data leaves a trace.
   */
  public static void check(String basePackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(basePackage);
    AdapterRules.check(classes, basePackage);
    LooksRule.check(classes);
    methods()
        .that(READ_A_BODY)
        .should()
        .beAnnotatedWith(Consumes.class)
        .orShould()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(Consumes.class)
        .allowEmptyShould(true)
        .because("a body of another type would be read past the strict reading of JSON")
        .check(classes);
    noCircles(classes, basePackage);
    FileSizes.check(Path.of(""));
    for (String suffix :
        new String[] {"Impl", "Util", "Utils", "Dto", "DTO", "Service", "ServiceBean"}) {
      noClasses()
          .should()
          .haveSimpleNameEndingWith(suffix)
          .because("a class is named by what it is or does")
          .check(classes);
    }
  }

  /** What neither the path nor a header nor the like gives. */
  private static boolean isBody(JavaParameter parameter) {
    return parameter.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().getPackageName())
        .noneMatch(
            of -> of.startsWith("jakarta.ws.rs") || of.equals("org.jboss.resteasy.reactive"));
  }

  /**
   * Fails unless the wings below the given package, and the rooms in them, form no circle; what
   * lies in the package itself is one of them.
   */
  static void noCircles(JavaClasses classes, String basePackage) {
    slices().assignedFrom(Rooms.wingsOf(basePackage)).should().beFreeOfCycles().check(classes);
    slices().assignedFrom(Rooms.below(basePackage)).should().beFreeOfCycles().check(classes);
  }
}
