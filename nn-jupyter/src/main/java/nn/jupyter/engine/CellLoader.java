package nn.jupyter.engine;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;

/** Loads the compiled code of cells and the jars that cells add. */
final class CellLoader extends URLClassLoader implements LoaderDelegate {
  private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

  CellLoader(ClassLoader parent) {
    super("cells", new URL[0], parent);
  }

  @Override
  public void load(ClassBytecodes[] classes) throws ClassInstallException {
    boolean[] loaded = new boolean[classes.length];
    for (ClassBytecodes each : classes) {
      compiled.put(each.name(), CellBytecode.guard(each.bytecodes()));
    }
    for (int i = 0; i < classes.length; i++) {
      try {
        loaded[i] = Class.forName(classes[i].name(), false, this).getClassLoader() == this;
      } catch (ClassNotFoundException | LinkageError e) {
        throw new ClassInstallException("cannot load " + classes[i].name() + ": " + e, loaded);
      }
    }
  }

  @Override
  public Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> known = findLoadedClass(name);
    if (known != null) {
      return known;
    }
    byte[] bytes = compiled.remove(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public void classesRedefined(ClassBytecodes[] classes) {
    // A changed definition gets a class of its own; nothing here to bring up to date.
  }

  @Override
  public void addToClasspath(String path) throws InternalException {
    for (String part : path.split(File.pathSeparator, -1)) {
      try {
        addURL(Path.of(part).toUri().toURL());
      } catch (MalformedURLException e) {
        throw new InternalException("not a class path entry: " + part + ": " + e.getMessage());
      }
    }
  }
}
