package org.allmende.web.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

import java.util.Comparator;
import java.util.List;

/// The operator's desk (*Betrieb*). Each feature that has a place on it says so by the controller
/// of its pages; what the places say of themselves stands together on the first page.
@Component
public final class Desk {
    private final ObjectProvider<Place> places;

    Desk(ObjectProvider<Place> places) {
        this.places = places;
    }

    /// One place.
    public interface Place {
        /// Names it in the messages: `operation.<key>`.
        String key();

        String address();

        int order();

        /// What is told of it at a glance: the argument of `operation.<key>.now`.
        Object now(Visit visit);
    }

    /// All of them, in order.
    public List<Place> places() {
        return places.stream().sorted(Comparator.comparing(Place::order)).toList();
    }

    /// Begins a page of the desk.
    ///
    /// @throws org.allmende.kernel.Refused `not-signed-in`, `not-allowed`
    public Rendering.Builder<?> page(Visit visit, String template) {
        visit.requireOperator();
        return visit.page(template).modelAttribute("places", places());
    }
}
