package nn.jupyter.engine;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Changes two things in the compiled code of a cell: loops can be stopped ({@link LoopGuard}), and
 * {@code System.exit} throws ({@link CellExit}) and does not take the notebook down with it.
 */
final class CellBytecode {
  private static final Handle LINK =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "nn/jupyter/engine/LoopGuard",
          "link",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)"
              + "Ljava/lang/invoke/CallSite;",
          false);

  private CellBytecode() {}

  static byte[] guard(byte[] compiled) {
    ClassReader reader;
    try {
      reader = new ClassReader(compiled);
    } catch (IllegalArgumentException e) {
      return compiled; // A class file newer than the library knows: it runs, only unguarded.
    }
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Guarded(writer), 0);
    return writer.toByteArray();
  }

  private static final class Guarded extends ClassVisitor {
    Guarded(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new GuardedMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private static final class GuardedMethod extends MethodVisitor {
    private final Set<Label> behind = new HashSet<>();

    GuardedMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitLabel(Label label) {
      behind.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
      if (behind.contains(target)) {
        super.visitInvokeDynamicInsn("guard", "()V", LINK);
      }
      super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      boolean exits = (name.equals("exit") || name.equals("halt")) && descriptor.equals("(I)V");
      if (exits && owner.equals("java/lang/System")) {
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, "nn/jupyter/engine/CellExit", "exit", "(I)V", false);
      } else if (exits && owner.equals("java/lang/Runtime")) {
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "nn/jupyter/engine/CellExit",
            "exit",
            "(Ljava/lang/Runtime;I)V",
            false);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }
  }
}
