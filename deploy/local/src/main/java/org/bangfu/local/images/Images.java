package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bangfu.local.suite.ServiceFlags;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;

/** Makes the images of the services, and that of the relays' plugin. */
public final class Images {
  public static final String RELAYS = "debezium";
  public static final String KEYCLOAK = "keycloak";

  /**
   * What differs from one call to another.
   *
   * @param certificates of the authorities that images trust, or null for those of Debian's package
   */
  public record Wish(
      @Nullable Path base, @Nullable Path certificates, boolean packagesAnew, String prefix) {}

  /** An image that was made. */
  public record Made(String name, Path archive, String digest, long size) {}

  private final ImageFolder folder;
  private final ImageBuild build;
  private final Wish wish;
  private final Consumer<String> progress;
  private final List<String> modules;
  private final List<Made> made = new ArrayList<>();
  private @Nullable Ground ground;

  /**
   * Nothing is made yet.
   *
   * @param progress hears what is made now
   */
  public Images(ImageFolder folder, ImageBuild build, Wish wish, Consumer<String> progress) {
    this(folder, build, wish, progress, JavaRuntime.MODULES);
  }

  Images(
      ImageFolder folder,
      ImageBuild build,
      Wish wish,
      Consumer<String> progress,
      List<String> modules) {
    this.folder = folder;
    this.build = build;
    this.wish = wish;
    this.progress = progress;
    this.modules = modules;
  }

  /**
   * Makes those of the services.
   *
   * @param recorder of their ahead-of-time caches, or null for images without
   */
  public void services(Map<SuiteService, ServiceProgram> programs, @Nullable Recorder recorder)
      throws InterruptedException {
    try {
      Ground ground = ground();
      Caches caches = new Caches(folder);
      Map<String, ServiceProgram> named = new LinkedHashMap<>();
      Map<String, List<Layer>> layers = new LinkedHashMap<>();
      for (ServiceProgram program : programs.values()) {
        named.put(program.name(), program);
        List<Layer> own = new ArrayList<>(List.of(ground.runtime()));
        own.add(layer("libraries", program.libraries()));
        own.add(layer("application", program.application(recorder != null)));
        caches.expect(program.name(), own, ServiceFlags.all());
        layers.put(program.name(), own);
      }
      if (recorder != null) {
        progress.accept("ahead-of-time caches of " + caches.missing());
        caches.record(named, ground.java(), recorder, build.created());
      }
      for (Map.Entry<SuiteService, ServiceProgram> each : programs.entrySet()) {
        String name = each.getKey().title();
        progress.accept(name);
        List<Layer> all = new ArrayList<>(ground.base().layers());
        all.addAll(layers.getOrDefault(name, List.of()));
        if (recorder != null) {
          all.add(layer("ahead-of-time cache", caches.tree(name)));
        }
        List<Base.Component> components = ground.components();
        components.addAll(each.getValue().components());
        write(ImageConfig.ofService(each.getKey()), all, components);
      }
    } catch (IOException e) {
      throw new SuiteException("The images can't be made: " + e, e);
    }
  }

  /** Makes that of Keycloak. */
  public void keycloak(Keycloak keycloak) {
    try {
      Ground ground = ground();
      progress.accept(KEYCLOAK);
      List<Layer> layers = new ArrayList<>(ground.base().layers());
      layers.add(ground.runtime());
      layers.add(layer("keycloak", keycloak.tree()));
      List<Base.Component> components = ground.components();
      components.add(keycloak.component());
      write(ImageConfig.ofKeycloak(keycloak.heap()), layers, components);
    } catch (IOException e) {
      throw new SuiteException("The image of Keycloak can't be made: " + e, e);
    }
  }

  /** What all but the plugin stand on. */
  private record Ground(Base base, JavaRuntime java, Layer runtime) {
    List<Base.Component> components() throws IOException {
      List<Base.Component> components = new ArrayList<>(base.packages());
      components.addAll(java.components());
      return components;
    }
  }

  private Ground ground() throws IOException {
    Ground made = ground;
    if (made == null) {
      Files.createDirectories(folder.work());
      progress.accept("base");
      Base base = base();
      progress.accept("java");
      Certificates certificates = Certificates.of(wish.certificates(), folder, wish.packagesAnew());
      JavaRuntime java = JavaRuntime.cut(folder.kept(), modules, certificates);
      made = new Ground(base, java, layer("java", java.tree()));
      ground = made;
    }
    return made;
  }

  private Base base() throws IOException {
    Path unpacked = folder.work().resolve("base");
    if (wish.base() != null) {
      return new GivenBase(wish.base(), unpacked).write(build, folder.blobs());
    }
    DebianBase debian = new DebianBase(folder.packages(), unpacked);
    debian.fetch(wish.packagesAnew());
    return debian.write(build, folder.blobs());
  }

  private Layer layer(String what, Tree tree) throws IOException {
    return Layer.write(what, tree, build.created(), folder.blobs());
  }

  /** Makes that of the relays: nothing but the jars, to be mounted into Kafka Connect. */
  public void relays(RelaysPlugin plugin) {
    try {
      progress.accept(RELAYS);
      write(
          ImageConfig.ofFiles(RELAYS, "Debezium's connector for PostgreSQL, to be mounted"),
          List.of(layer("plugin", plugin.tree())),
          plugin.components());
    } catch (IOException e) {
      throw new SuiteException("The image of the relays can't be made: " + e, e);
    }
  }

  private void write(ImageConfig config, List<Layer> layers, List<Base.Component> components)
      throws IOException {
    Path archive = folder.archive(config.name());
    Files.createDirectories(folder.home());
    String digest =
        new OciArchive(build, wish.prefix() + "/" + config.name(), config, layers).write(archive);
    Bill.write(folder.bill(config.name()), config.name(), digest, build, components);
    made.add(new Made(config.name(), archive, digest, Files.size(archive)));
  }

  /** Clears away what nobody needs any more. */
  public List<Made> finish() {
    try {
      Tree.delete(folder.work());
    } catch (IOException e) {
      throw new SuiteException(folder.work() + " can't be cleared: " + e, e);
    }
    return List.copyOf(made);
  }
}
