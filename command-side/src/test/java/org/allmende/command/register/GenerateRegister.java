package org.allmende.command.register;

import org.allmende.kernel.register.RegisterText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the register that the product carries, out of the tables of a folder:
///
/// ```
/// mvn -q -Pgenerate -Dtables=<folder> -pl command-side -am process-test-classes
/// ```
final class GenerateRegister {

    /// @param args the folder of the tables, the file to write
    public static void main(String[] args) throws IOException {
        Files.writeString(
                Path.of(args[1]), RegisterText.write(RegisterTables.read(Path.of(args[0]))));
    }

    private GenerateRegister() {}
}
