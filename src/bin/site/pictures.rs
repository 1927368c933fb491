//! The pictures that previews of the pages show: drawings of ours, made into PNG with a face that only the build has.

use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};
use summitry::ui::pages::card;
use summitry_corpus::model::{ActorIx, Corpus, PhaseIx, QuestionIx};
use summitry_corpus::vocabulary::PhaseKind;

use crate::Fault;
use crate::offline::{ICON_SIZES, icon, icon_name, token};

/// The folder that they are in.
pub const FOLDER: &str = "previews/";

/// The picture of the whole.
pub const SITE: &str = "site";

/// Draws one for the site, each meeting, each question and each actor.
pub fn draw(corpus: &Corpus, target: &Path) -> Result<(), Fault> {
    let palette = ["paper", "ink", "soft", "rule", "pillar", "for", "against", "neutral"].map(token).join(";");
    let mut faces = Database::new();
    // Libertinus is under the SIL Open Font License; the crate carries its text.
    for face in typst_assets::fonts() {
        faces.load_font_data(face.to_vec());
    }
    let options = Options { fontdb: Arc::new(faces), font_family: card::FAMILY.to_owned(), ..Options::default() };
    let mut cards = vec![(SITE.to_owned(), card::site(corpus, &palette))];
    for (phase, number) in corpus.phases.iter().zip(0..).filter(|(phase, _)| phase.kind == PhaseKind::Meeting) {
        cards.push((format!("meeting-{}", phase.id), card::meeting(corpus, PhaseIx(number), &palette)));
    }
    for (question, number) in corpus.questions.iter().zip(0..) {
        cards.push((format!("question-{}", question.id), card::question(corpus, QuestionIx(number), &palette)));
    }
    for (actor, number) in corpus.actors.iter().zip(0..) {
        cards.push((format!("actor-{}", actor.id), card::actor(corpus, ActorIx(number), &palette)));
    }
    for size in ICON_SIZES {
        let path = target.join(icon_name(size));
        let bytes = png(&icon(), size as f32 / 512.0, &options)
            .map_err(|why| Fault::File(path.clone(), io::Error::other(why)))?;
        fs::write(&path, bytes).map_err(|error| Fault::File(path, error))?;
    }
    fs::create_dir_all(target.join(FOLDER)).map_err(|error| Fault::File(target.join(FOLDER), error))?;
    for (name, svg) in cards {
        let path = target.join(format!("{FOLDER}{name}.png"));
        let bytes = png(&svg, 1.0, &options).map_err(|why| Fault::File(path.clone(), io::Error::other(why)))?;
        fs::write(&path, bytes).map_err(|error| Fault::File(path, error))?;
    }
    Ok(())
}

fn png(svg: &str, scale: f32, options: &Options<'_>) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size().scale_by(scale).ok_or("a drawing without a size")?;
    let mut picture = Pixmap::new(size.width(), size.height()).ok_or("a drawing without a size")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().map_err(|error| error.to_string())
}
