package nn.jupyter;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** JJava finds this class when nn-jupyter comes on its class path, and calls it. */
public final class JJavaExtension implements Extension {
  /** Creates the extension; found through {@link java.util.ServiceLoader}. */
  public JJavaExtension() {}

  @Override
  public void install(BaseKernel kernel) {
    Notebook.install(kernel);
  }
}
