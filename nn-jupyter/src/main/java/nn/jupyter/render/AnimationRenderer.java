package nn.jupyter.render;

import java.util.HashMap;
import java.util.Map;
import nn.jupyter.display.Renderer;
import nn.viz.Animation;

/**
 * Shows an animation as a player, and as its last picture where a page shows no HTML or runs no
 * scripts.
 */
public final class AnimationRenderer implements Renderer<Animation> {
  private final ChartRenderer picture = new ChartRenderer();

  /** Creates the renderer; found through {@link java.util.ServiceLoader}. */
  public AnimationRenderer() {}

  @Override
  public Class<Animation> type() {
    return Animation.class;
  }

  @Override
  public Map<String, String> render(Animation animation) {
    Map<String, String> data = new HashMap<>(picture.render(animation));
    data.put("text/html", animation.html());
    return data;
  }
}
