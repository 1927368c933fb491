//! What holds for every corpus: run on the shipped one, and on an invented one that is hard on the page.

mod accessible;
mod copying;
mod faults;
mod harness;
mod history;
mod hostile;
mod keyboard;
mod loading;
mod offline;
mod same;
mod space;
mod stability;
mod themes;
