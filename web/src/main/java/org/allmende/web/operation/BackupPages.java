package org.allmende.web.operation;

import org.allmende.platform.edition.AllmendeProperties;
import org.allmende.platform.edition.Edition;
import org.allmende.web.page.Desk;
import org.allmende.web.page.Form;
import org.allmende.web.page.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

/// Takes a backup home, where the application keeps the stores itself.
@Controller
final class BackupPages implements Desk.Place {
    private static final String HERE = "/betrieb/sicherung";

    private final Desk desk;
    private final Backup backup;
    private final ObjectProvider<AllmendeProperties> allmende;

    BackupPages(Desk desk, Backup backup, ObjectProvider<AllmendeProperties> allmende) {
        this.desk = desk;
        this.backup = backup;
        this.allmende = allmende;
    }

    @GetMapping(HERE)
    Rendering page(Visit visit) {
        return desk.page(visit, "operation/backup")
                .modelAttribute("edition", edition().name().toLowerCase(java.util.Locale.ROOT))
                .modelAttribute("own", edition() == Edition.EMBEDDED)
                .build();
    }

    private Edition edition() {
        return allmende.getObject().edition();
    }

    @PostMapping(HERE)
    Mono<Void> take(Form form, ServerHttpResponse response) {
        return backup.take(form.caller(), form.visit().parameters(), response);
    }

    @Override
    public String key() {
        return "backup";
    }

    @Override
    public String address() {
        return HERE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Object now(Visit visit) {
        return edition() == Edition.EMBEDDED ? 1 : 0;
    }
}
