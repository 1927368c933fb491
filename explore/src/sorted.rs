//! The one sort of this crate.
//!
//! The standard library's sorts are generic, and each type and each key that one is called with is several kilobytes
//! of program. All lists here are put in order through this function, by places and a comparison behind a reference.

use std::cmp::Ordering;

/// The numbers below `count` in the order of a comparison; where that says equal, ascending.
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Puts a list in the order of a comparison; what it calls equal stays as it stood.
pub fn sort<T>(list: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    let places = places(list.len(), &|a, b| compare(&list[a], &list[b]));
    let mut unsorted: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(places.into_iter().filter_map(|place| unsorted[place].take()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_as_they_stood() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort(&mut list, &|a, b| a.0.cmp(&b.0));
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        assert!(places(0, &|_, _| Ordering::Equal).is_empty());
    }
}
