/// The OpenAPI 3.1 document of the JSON side, written from the descriptors of the services, the
/// comments of their proto files, and the error table of proto/README.md.
@NullMarked
package dev.undercroft.codegen.openapi;

import org.jspecify.annotations.NullMarked;
