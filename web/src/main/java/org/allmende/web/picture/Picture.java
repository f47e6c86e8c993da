package org.allmende.web.picture;

/// A picture of figures, drawn by the server, which looks the same on a page, on paper and on a
/// wall. Beside it stands a table with the same figures: it shows no more than that.
///
/// Colours and sizes come from `picture.css`, which follows the `color-scheme` of the page. It
/// stands inside an element of the class `picture-frame`.
public interface Picture {

    /// The picture as a well-formed element of SVG for the text of a page, without styles of its
    /// own.
    String svg();

    /// What is to be seen, in a sentence or two.
    String sentence();
}
