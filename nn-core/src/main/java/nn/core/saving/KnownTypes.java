package nn.core.saving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a model file may speak of: the records of nn.core by their names, and what you add.
 *
 * <p>A layer of your own is saved like any other if it is a record, once its class is known. An
 * object that is no record, such as a lambda or an activation made of a formula, can be known by a
 * name that you give it:
 *
 * <pre>{@code
 * record Scale(double factor) implements Layer {
 *   public Built build(Shape input, Scope scope) {
 *     return Built.of(input, (x, pass) -> x.mul((float) factor));
 *   }
 * }
 * Activation halves = Activation.of(Pointwise.of("halves", x -> x.mul(0.5), (x, y) -> x.like(0.5)));
 * KnownTypes known = KnownTypes.standard().with(Scale.class).with("halves", halves);
 *
 * Sequential mine = new Sequential(Shape.of(16), new Scale(2), new Dense(2, halves));
 * ModelFile.save(mine, Path.of("mine.safetensors"), known);
 * ModelFile.load(Path.of("mine.safetensors"), known);
 * }</pre>
 *
 * <p>A file can only choose among these. It cannot name a class.
 */
public final class KnownTypes {
  private static final KnownTypes STANDARD = new KnownTypes(Map.of(), Map.of(), List.of());

  private final Map<String, Class<?>> types;
  private final Map<String, Object> objects;
  private final List<LibraryTypes> libraries;

  private KnownTypes(
      Map<String, Class<?>> types, Map<String, Object> objects, List<LibraryTypes> libraries) {
    this.types = types;
    this.objects = objects;
    this.libraries = libraries;
  }

  /** The records, enums and constants of nn.core. */
  public static KnownTypes standard() {
    return STANDARD;
  }

  /**
   * These and a record or enum, by its simple name.
   *
   * @param type the class
   * @throws IllegalArgumentException if it is neither, or there is one of that name
   */
  public KnownTypes with(Class<?> type) {
    String name = type.getSimpleName();
    if (!type.isRecord() && !type.isEnum()) {
      throw new IllegalArgumentException(
          "KnownTypes: expected a record or an enum but got "
              + type.getName()
              + "; make it a record of what it is made with, or give the object a name:"
              + " with(\"name\", object)");
    }
    requireNew(name);
    Map<String, Class<?>> more = new LinkedHashMap<>(types);
    more.put(name, type);
    return new KnownTypes(more, objects, libraries);
  }

  /**
   * These and an object, by a name.
   *
   * @param name what it is called in files, letters, digits and _
   * @param object the very object that models are made with; it is found again by {@code equals}
   * @throws IllegalArgumentException if the name has other signs, or is there already
   */
  public KnownTypes with(String name, Object object) {
    if (!name.matches("\\w+")) {
      throw new IllegalArgumentException(
          "KnownTypes: expected a name of letters, digits and _ but got \"" + name + "\"");
    }
    requireNew(name);
    Map<String, Object> more = new LinkedHashMap<>(objects);
    more.put(name, object);
    return new KnownTypes(types, more, libraries);
  }

  /**
   * These and the records, enums and constants of a library: of a class's package and those below
   * it. In files they are called by the package and their simple names, {@code nn.data/Log1p}.
   *
   * @param anchor a class of the library's topmost package
   */
  public KnownTypes withLibrary(Class<?> anchor) {
    List<LibraryTypes> more = new ArrayList<>(libraries);
    more.add(new LibraryTypes(anchor));
    return new KnownTypes(types, objects, List.copyOf(more));
  }

  /** The classes of a name, those of nn.core by their simple names. */
  private List<Class<?>> listed(String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      return CoreTypes.of(name);
    }
    return libraries.stream()
        .filter(library -> library.topmost().equals(name.substring(0, slash)))
        .<Class<?>>flatMap(library -> library.of(name.substring(slash + 1)).stream())
        .toList();
  }

  private void requireNew(String name) {
    if (types.containsKey(name) || objects.containsKey(name) || !listed(name).isEmpty()) {
      throw new IllegalArgumentException(
          "KnownTypes: there is \"" + name + "\" already; choose another name");
    }
  }

  /** The known class of a name that is a kind of what is asked for. */
  Optional<Class<?>> type(String name, Class<?> kind) {
    Class<?> own = types.get(name);
    List<Class<?>> all = own == null ? listed(name) : List.of(own);
    return all.stream().filter(kind::isAssignableFrom).findFirst();
  }

  /** The name by which a class is known. */
  Optional<String> name(Class<?> type) {
    if (CoreTypes.all().contains(type)) {
      return Optional.of(LibraryTypes.name(type));
    }
    for (LibraryTypes library : libraries) {
      if (library.contains(type)) {
        return Optional.of(library.topmost() + "/" + LibraryTypes.name(type));
      }
    }
    return types.containsValue(type) ? Optional.of(type.getSimpleName()) : Optional.empty();
  }

  /** The object of a name. */
  Optional<Object> object(String name) {
    return Optional.ofNullable(objects.get(name));
  }

  /** The name that somebody gave an object. */
  Optional<String> name(Object object) {
    return objects.entrySet().stream()
        .filter(entry -> entry.getValue().equals(object))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The names of all records and enums of a kind, in order. */
  List<String> names(Class<?> kind) {
    TreeSet<String> names = new TreeSet<>();
    Stream<String> more =
        libraries.stream()
            .flatMap(
                library -> library.names().stream().map(name -> library.topmost() + "/" + name));
    for (String name : Stream.concat(CoreTypes.names().stream(), more).toList()) {
      if (type(name, kind).filter(type -> type.isRecord() || type.isEnum()).isPresent()) {
        names.add(name);
      }
    }
    types.forEach(
        (name, type) -> {
          if (kind.isAssignableFrom(type)) {
            names.add(name);
          }
        });
    return List.copyOf(names);
  }
}
