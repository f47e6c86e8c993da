package org.allmende.kernel.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the service catalogue that the product carries, out of the tables of a folder:
///
/// ```
/// mvn -q -Pgenerate -Dtables=<folder> -pl shared-kernel process-test-classes
/// ```
final class GenerateCatalogue {

    /// @param args the folder of the tables, the file to write
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[1]), CatalogueTables.text(Path.of(args[0])));
    }

    private GenerateCatalogue() {}
}
