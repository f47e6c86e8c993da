package org.allmende.web.picture;

import org.allmende.web.page.Visit;

import java.util.List;
import java.util.Optional;

/// What other pages show of the figures:
///
/// ```html
/// <ul th:replace="~{statistics/parts :: tiles(${tiles.get()})}"></ul>
/// <div th:replace="~{statistics/parts :: map(${map.get()})}"></div>
/// ```
///
/// Whoever counts provides it.
public interface ReusePictures {

    /// The figures of the whole platform, each with the page that lists what it counts; empty where
    /// nobody can count at the moment.
    Optional<List<Tile>> tiles(Visit visit);

    /// Where anything is reused; empty where nobody can count at the moment.
    Optional<Figure> map(Visit visit);

    /// Where one project is, will be and was reused.
    Picture ofProject(Visit visit, String project);
}
