package org.allmende.web.picture;

import org.allmende.web.page.Visit;

import java.util.List;

/// What other pages show of the figures:
///
/// ```html
/// <ul th:replace="~{statistics/parts :: tiles(${tiles})}"></ul>
/// <div th:replace="~{statistics/parts :: map(${map})}"></div>
/// ```
///
/// Whoever counts provides it.
public interface ReusePictures {

    /// The figures of the whole platform, each with the page that lists what it counts.
    List<Tile> tiles(Visit visit);

    /// Where anything is reused.
    Figure map(Visit visit);

    /// Where one project is, will be and was reused.
    Picture ofProject(Visit visit, String project);
}
