//! What people feel: the moods there are, the words that speak of them, and the reading of a text.

pub mod lexicon;
pub mod reading;
pub mod taxonomy;

pub use lexicon::hear;
pub use reading::Reading;
pub use taxonomy::Taxonomy;
