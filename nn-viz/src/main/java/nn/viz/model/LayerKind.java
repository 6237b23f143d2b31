package nn.viz.model;

import java.awt.Color;
import nn.core.Block;
import nn.core.Layer;
import nn.core.activations.Activation;
import nn.core.layers.Branches;
import nn.core.layers.Conv1D;
import nn.core.layers.Conv2D;
import nn.core.layers.Conv2DTranspose;
import nn.core.layers.Dense;
import nn.core.layers.DepthwiseConv2D;
import nn.core.layers.Embedding;
import nn.core.layers.GLU;
import nn.core.layers.Maxout;
import nn.core.layers.PReLU;
import nn.core.layers.RReLU;
import nn.core.layers.Residual;
import nn.core.layers.SeparableConv2D;
import nn.core.layers.Softmax;
import nn.viz.paint.Palette;

/** What a layer is for; drawings colour layers by it. */
public enum LayerKind {
  /** Where examples come in. */
  INPUT("input", Palette.color(6)),
  /** Windows with the same weights in every place. */
  CONVOLUTION("convolution", Palette.BLUE),
  /** Every number from every number. */
  DENSE("dense", Palette.VERMILION),
  /** Windows of which one number is left. */
  POOLING("pooling", Palette.GREEN),
  /** A function of each number. */
  ACTIVATION("activation", Palette.color(3)),
  /** Numbers brought to a common scale. */
  NORMALIZATION("normalization", Palette.color(4)),
  /** At work in training alone: dropout, noise. */
  NOISE("dropout and noise", Palette.color(7)),
  /** Words or other numbers as vectors. */
  EMBEDDING("embedding", Palette.color(5)),
  /** The same numbers in another shape. */
  SHAPE("shape", Palette.color(6)),
  /** Paths that come together. */
  JOIN("join", Palette.color(6)),
  /** Layers in a layer. */
  BLOCK("block", Palette.color(6)),
  /** Where results go out. */
  OUTPUT("output", Palette.color(6)),
  /** A layer of somebody's own. */
  OTHER("other", Palette.color(6));

  private final String label;
  private final Color color;

  LayerKind(String label, Color color) {
    this.label = label;
    this.color = color;
  }

  /** What a legend says. */
  public String label() {
    return label;
  }

  /** What it is drawn in, on white paper. */
  public Color color() {
    return color;
  }

  /** Whether a legend names it: input, output, joins and blocks are seen by their form. */
  public boolean isInLegend() {
    return !(this == INPUT || this == OUTPUT || this == JOIN || this == BLOCK);
  }

  /** The kind of a layer, {@link #OTHER} for one that this library does not have. */
  public static LayerKind of(Layer layer) {
    if (layer instanceof Conv1D
        || layer instanceof Conv2D
        || layer instanceof Conv2DTranspose
        || layer instanceof DepthwiseConv2D
        || layer instanceof SeparableConv2D) {
      return CONVOLUTION;
    }
    if (layer instanceof Dense || layer instanceof Maxout) {
      return DENSE;
    }
    if (layer instanceof Embedding) {
      return EMBEDDING;
    }
    if (layer instanceof Activation
        || layer instanceof PReLU
        || layer instanceof RReLU
        || layer instanceof GLU
        || layer instanceof Softmax) {
      return ACTIVATION;
    }
    if (layer instanceof Block || layer instanceof Residual || layer instanceof Branches) {
      return BLOCK;
    }
    return byName(layer.getClass().getSimpleName(), layer.getClass().getPackageName());
  }

  /** Families whose members are called alike. */
  private static LayerKind byName(String name, String where) {
    if (!where.equals(Dense.class.getPackageName())) {
      return OTHER;
    }
    return name.contains("Pool")
        ? POOLING
        : name.endsWith("Normalization")
            ? NORMALIZATION
            : name.contains("Dropout") || name.endsWith("Noise")
                ? NOISE
                : name.equals("Flatten")
                        || name.equals("Reshape")
                        || name.equals("Permute")
                        || name.endsWith("Padding2D")
                        || name.startsWith("Cropping")
                        || name.startsWith("UpSampling")
                    ? SHAPE
                    : OTHER;
  }
}
