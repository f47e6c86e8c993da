package org.allmende.web.page;

import org.springframework.stereotype.Component;

/// What every page is made with.
@Component
public final class Furniture {
    private final Assets assets;
    private final Icons icons = new Icons();
    private final Prose prose = new Prose();

    private final Standstill standstill;

    Furniture(Assets assets, Standstill standstill) {
        this.assets = assets;
        this.standstill = standstill;
    }

    Standstill standstill() {
        return standstill;
    }

    Assets assets() {
        return assets;
    }

    Icons icons() {
        return icons;
    }

    Prose prose() {
        return prose;
    }
}
