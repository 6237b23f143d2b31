package nn.core.saving;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects that have a name of their own: those that somebody made known, and public constants of
 * known types, {@code Activation.RELU}, {@code Padding.SAME}.
 */
record Constants(KnownTypes known) {
  /** The name of an object; short, {@code RELU}, where its own type is what is asked for. */
  Optional<String> name(Object object, Class<?> kind) {
    Optional<String> given = known.name(object);
    if (given.isPresent()) {
      return given;
    }
    Set<Class<?>> owners = new LinkedHashSet<>();
    owners.add(kind);
    addKinds(object.getClass(), owners);
    for (Class<?> owner : owners) {
      Optional<String> name = known.name(owner);
      if (name.isPresent()) {
        for (Field field : owner.getFields()) {
          if (object.equals(value(field, owner))) {
            return Optional.of(
                owner == kind ? field.getName() : name.get() + "." + field.getName());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The object of a name, if it is of the kind that is asked for. */
  Optional<Object> object(String name, Class<?> kind) {
    int dot = name.lastIndexOf('.');
    Optional<Object> found =
        dot < 0
            ? known.object(name).or(() -> constant(kind, name))
            : known
                .type(name.substring(0, dot), Object.class)
                .flatMap(owner -> constant(owner, name.substring(dot + 1)));
    return found.filter(kind::isInstance);
  }

  private Optional<Object> constant(Class<?> owner, String name) {
    if (known.name(owner).isPresent()) {
      for (Field field : owner.getFields()) {
        if (field.getName().equals(name)) {
          return Optional.ofNullable(value(field, owner));
        }
      }
    }
    return Optional.empty();
  }

  private static void addKinds(Class<?> type, Set<Class<?>> kinds) {
    if (kinds.add(type)) {
      for (Class<?> kind : type.getInterfaces()) {
        addKinds(kind, kinds);
      }
      Class<?> parent = type.getSuperclass();
      if (parent != null) {
        addKinds(parent, kinds);
      }
    }
  }

  /** The value of a constant of its owner's own type; null if the field is none. */
  private static @Nullable Object value(Field field, Class<?> owner) {
    int needed = Modifier.STATIC | Modifier.FINAL;
    if (field.getType() != owner || (field.getModifiers() & needed) != needed) {
      return null;
    }
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      return null; // not for everybody
    }
  }
}
