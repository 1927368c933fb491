//! Ticking boxes.

use summitry_browser_tests::{Seed, Seeds, Setting, in_browser};

#[test]
fn a_box_narrows_the_list_to_what_its_count_says() {
    let seeds = Seeds::read();
    let is_for = |seed: &Seed| seed.stance == "for";
    let has_another = |seed: &Seed| seeds.positions.iter().any(|it| it.actor == seed.actor && !is_for(it));
    let found = seeds.positions.iter().find(|seed| is_for(seed) && has_another(seed));
    let actor = &*found.expect("somebody is for something, but not for all").actor;
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        assert_eq!(page.shown().await, seeds.ids(|_| true), "at first, all positions");
        assert_eq!(page.count().await, seeds.count_of(seeds.positions.len()));

        let promised = page.options("stance").await["for"].clone();
        assert_eq!(page.option_name("stance", "for").await, format!("{} {}", promised.name, promised.count));
        page.toggle("stance", "for").await;
        page.until_link("?stance=for").await;
        assert_eq!(page.shown().await, seeds.ids(is_for));
        assert_eq!(page.ids().await.len(), promised.count);
        assert_eq!(page.count().await, seeds.count_of(promised.count));
        assert_eq!(page.legend("stance").await, "Stance 1 selected");

        let promised = page.options("actor").await[actor].clone();
        page.toggle("actor", actor).await;
        page.until_link(&format!("?actor={actor}&stance=for")).await;
        assert_eq!(page.shown().await, seeds.ids(|seed| is_for(seed) && seed.actor == actor));
        assert_eq!(page.ids().await.len(), promised.count);
        assert_eq!(page.empty_groups().await, [""; 0], "headings without positions");

        let before = page.view().await;
        page.reload().await;
        assert_eq!(page.view().await, before, "the link gives the same view");
        page.open("").await;
        page.open(&before.link).await;
        assert_eq!(page.view().await, before, "the link gives the same view to another reader");
    });
}

#[test]
fn counts_say_what_a_box_would_give_under_the_other_filters() {
    let seeds = Seeds::read();
    let side = seeds.side_of(seeds.speakers()[0]);
    in_browser(&Setting::default(), async |page| {
        page.open(&format!("?stance=for.leans-for&side={side}")).await;
        let (in_stance, in_side) = (
            |seed: &Seed| seed.stance == "for" || seed.stance == "leans-for",
            |seed: &Seed| seeds.side_of(&seed.actor) == side,
        );
        assert_eq!(page.shown().await, seeds.ids(|seed| in_stance(seed) && in_side(seed)));
        for (id, option) in page.options("question").await {
            let would = seeds.ids(|seed| in_stance(seed) && in_side(seed) && seed.question == id);
            assert_eq!(option.count, would.len(), "question {id}");
        }
        for (id, option) in page.options("stance").await {
            assert_eq!(option.count, seeds.ids(|seed| in_side(seed) && seed.stance == id).len(), "stance {id}");
            assert_eq!(option.ticked, id == "for" || id == "leans-for", "stance {id}");
        }
        for (id, option) in page.options("side").await {
            let would = seeds.ids(|seed| in_stance(seed) && seeds.side_of(&seed.actor) == id);
            assert_eq!(option.count, would.len(), "side {id}");
        }
        assert_eq!(page.legend("stance").await, "Stance 2 selected");
        // Every combination of clicks leads to the same link.
        page.toggle("side", side).await;
        page.toggle("stance", "for").await;
        page.toggle("side", side).await;
        page.toggle("stance", "for").await;
        page.until_link(&format!("?side={side}&stance=for.leans-for")).await;
    });
}
