package org.allmende.web.register;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.register.RegisterText;
import org.allmende.web.page.Desk;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Brings a newer official register into force: the file is chosen, what it would change is shown,
/// and then it is taken over or not. Nothing is kept between the two but in the form itself.
@Controller
final class RegisterPages implements Desk.Place {
    private static final String HERE = "/betrieb/register";
    private static final String FILE = "file";

    private final Desk desk;
    private final RegisterWrites writes;
    private final OfficialFile files;

    RegisterPages(Desk desk, RegisterWrites writes, OfficialFile files) {
        this.desk = desk;
        this.writes = writes;
        this.files = files;
    }

    @GetMapping(HERE)
    Rendering choose(Visit visit) {
        return desk.page(visit, "register/import")
                .modelAttribute("inForce", inForce(visit).orElse(null))
                .build();
    }

    private static Optional<LocalDate> inForce(Visit visit) {
        return visit.ask(new OperationQuery.Processors()).registerDate();
    }

    /// Who may not is refused before the file is taken.
    @PostMapping(HERE + "/vorschau")
    Rendering preview(Form form, ServerWebExchange exchange) {
        var visit = form.visit().requireOperator();
        try {
            return preview(visit, packed(exchange));
        } catch (Refused refused) {
            return form.attempt(
                    () -> {
                        throw refused;
                    },
                    () -> choose(visit));
        }
    }

    private String packed(ServerWebExchange exchange) {
        var part = exchange.getMultipartData().map(it -> it.toSingleValueMap()).block().get(FILE);
        if (!(part instanceof FilePart file) || file.filename().isEmpty())
            throw Refused.field(FILE, Code.REQUIRED);
        return files.packed(file.content()).block();
    }

    private Rendering preview(Visit visit, String packed) {
        return desk.page(visit, "register/preview")
                .modelAttribute("inForce", inForce(visit).orElse(null))
                .modelAttribute("change", writes.preview(visit.caller(), packed).block())
                .modelAttribute("packed", packed)
                .build();
    }

    @PostMapping(HERE + "/uebernahme")
    Rendering takeOver(Form form) {
        form.visit().requireOperator();
        var packed = whole(form.value("packed").orElse(""));
        return form.attempt(
                () -> {
                    writes.put(form.caller(), packed).block();
                    form.saying("register-imported");
                    return HERE;
                },
                () -> preview(form.visit(), packed));
    }

    /// What came back in the form, which anybody could have changed on the way.
    private static String whole(String packed) {
        try {
            RegisterText.unpack(packed);
            return packed;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Refused.because(Code.MALFORMED, "packed");
        }
    }

    @Override
    public String key() {
        return "register";
    }

    @Override
    public String address() {
        return HERE;
    }

    @Override
    public int order() {
        return 40;
    }

    /// Of which day the register in force is.
    @Override
    public Object now(Visit visit) {
        return inForce(visit).<Object>map(it -> it).orElse("–");
    }
}
