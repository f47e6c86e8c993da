package org.allmende.web.catalogue;

import org.allmende.kernel.catalogue.ServiceCatalogue;
import org.allmende.kernel.operation.OperationQuery;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.Queries;
import org.allmende.web.openapi.Row;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells all codes of the contract with their names.
@RestController
final class Codes {

    private final Queries queries;
    private final List<CodeLists.CodeList> lists = CodeLists.all();

    Codes(Queries queries) {
        this.queries = queries;
    }

    @Row(
            value = "Read all code lists in German and English, and each catalogue's version.",
            answer = CodeLists.class,
            past = false,
            open = true)
    @GetMapping("/api/codes")
    Mono<CodeLists> codes(Caller caller, Parameters parameters) {
        parameters.only();
        return queries.ask(new OperationQuery.Processors())
                .map(it -> new CodeLists(lists, catalogues(it.registerDate())));
    }

    private static List<CodeLists.Catalogue> catalogues(Optional<LocalDate> register) {
        var services = ServiceCatalogue.bundled();
        return Stream.concat(
                        register.stream().map(it -> catalogue("register", it.toString(), null)),
                        Stream.of(
                                catalogue("lage", services.version(), services.lagen().size()),
                                catalogue("ozg", services.version(), services.ozgServices().size()),
                                catalogue(
                                        "leika",
                                        services.version(),
                                        services.leikaServices().size())))
                .toList();
    }

    private static CodeLists.Catalogue catalogue(String name, String version, Integer size) {
        return new CodeLists.Catalogue(name, version, Optional.ofNullable(size));
    }
}
