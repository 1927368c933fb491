//! What holds for every corpus: run on the shipped one, and on an invented one that is hard on the page.

mod accessible;
mod faults;
mod hostile;
mod same;
mod space;
mod stability;
