//! What people feel: the moods there are, the words that speak of them, and the reading of a text.

mod grammar;
pub mod lexicon;
mod mend;
pub mod reading;
mod search_form;
pub mod taxonomy;

pub use lexicon::hear;
pub use reading::Reading;
pub use taxonomy::Taxonomy;
