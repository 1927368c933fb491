//! The one sort of this crate.
//!
//! The standard library's sorts are generic, and each type and each key that one is called with is several kilobytes
//! of program. All lists here are put in order through this function, by places and a comparison behind a reference.

use std::cmp::Ordering;

/// The numbers below `count` in the order of a comparison; where that says equal, ascending.
///
/// Runs of one, two, four … are merged in pairs (bottom-up merge sort: D. E. Knuth, *The Art of Computer Programming* 3,
/// 5.2.4). The standard library's sort does the same with much more care for speed, in six kilobytes more of program.
pub fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut to = from.clone();
    let mut run = 1;
    while run < count {
        let mut start = 0;
        while start < count {
            let (middle, end) = ((start + run).min(count), (start + 2 * run).min(count));
            let (mut left, mut right) = (start, middle);
            for place in &mut to[start..end] {
                let takes_left =
                    left < middle && (right == end || compare(from[left], from[right]) != Ordering::Greater);
                let next = if takes_left { &mut left } else { &mut right };
                *place = from[*next];
                *next += 1;
            }
            start = end;
        }
        std::mem::swap(&mut from, &mut to);
        run *= 2;
    }
    from
}

/// The numbers below `count` in the order of a key that is a small number; where that is equal, ascending.
///
/// Counting sort (D. E. Knuth, *The Art of Computer Programming* 3, 5.2): the work grows with the numbers and the keys alone.
pub fn by_number(count: usize, key: &dyn Fn(usize) -> usize) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for place in 0..count {
        // That of a key is counted behind it, so that what is summed up is where each begins.
        let after = key(place) + 1;
        if after >= starts.len() {
            starts.resize(after + 1, 0);
        }
        starts[after] += 1;
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut places = vec![0; count];
    for place in 0..count {
        let start = &mut starts[key(place)];
        places[*start] = place;
        *start += 1;
    }
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

    #[test]
    fn any_list_is_sorted_as_the_standard_library_sorts_it() {
        // From a linear congruential generator (D. E. Knuth's MMIX).
        let mut state = 1_u64;
        for length in (0..70).chain([1000, 4097]) {
            let mut keys: Vec<u64> = Vec::new();
            for _ in 0..length {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                keys.push((state >> 33) % 50);
            }
            let mut expected: Vec<usize> = (0..length).collect();
            expected.sort_by_key(|place| keys[*place]);
            assert_eq!(places(length, &|a, b| keys[a].cmp(&keys[b])), expected, "{length}");
        }
    }
}
