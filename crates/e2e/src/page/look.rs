//! How the page looks: its size, its light, a picture of it.
use super::Page;
use anyhow::Context as _;
use base64ct::{Base64, Encoding as _};
use serde_json::json;

/// The size of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Whether it is a phone, with a finger.
    pub phone: bool,
}

impl View {
    /// The phone of the design.
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
        phone: true,
    };
    /// The narrowest phone that is looked at.
    pub const NARROW: Self = Self {
        width: 320,
        height: 640,
        phone: true,
    };
    /// The desk of the design.
    pub const DESK: Self = Self {
        width: 1280,
        height: 800,
        phone: false,
    };
}

/// What the system asks of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
    /// `prefers-color-scheme: dark`.
    pub dark: bool,
}

/// What a printer would get.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub n_pages: usize,
    /// How wide the first is, in points.
    pub width: f64,
    /// How high the first is, in points.
    pub height: f64,
}

impl Page {
    /// Gives the window this size.
    pub fn set_view(&self, view: View) -> anyhow::Result<()> {
        self.set_view_at(view, 1)
    }

    /// Gives the window this size, with so many points for each pixel.
    pub fn set_view_at(&self, view: View, points: u32) -> anyhow::Result<()> {
        let metrics = json!({
            "width": view.width,
            "height": view.height,
            "deviceScaleFactor": points,
            "mobile": view.phone,
        });
        self.call("Emulation.setDeviceMetricsOverride", &metrics)?;
        let touch = json!({ "enabled": view.phone });
        self.call("Emulation.setTouchEmulationEnabled", &touch)?;
        Ok(())
    }

    /// Lets the system ask for this.
    pub fn set_media(&self, media: Media) -> anyhow::Result<()> {
        let feature = |name: &str, on: bool, yes: &str, no: &str| json!({ "name": name, "value": if on { yes } else { no } });
        let features = json!({ "features": [
            feature("prefers-reduced-motion", media.reduced_motion, "reduce", "no-preference"),
            feature("prefers-color-scheme", media.dark, "dark", "light"),
        ]});
        self.call("Emulation.setEmulatedMedia", &features)?;
        Ok(())
    }

    /// Slows the processor down by this factor.
    pub fn slow_processor(&self, by: u32) -> anyhow::Result<()> {
        self.call("Emulation.setCPUThrottlingRate", &json!({ "rate": by }))?;
        Ok(())
    }

    /// A picture of what is on the screen, as PNG.
    pub fn picture(&self) -> anyhow::Result<Vec<u8>> {
        let shot = self.call("Page.captureScreenshot", &json!({ "format": "png" }))?;
        let text = shot["data"].as_str().context("a picture has bytes")?;
        Ok(Base64::decode_vec(text)?)
    }

    /// What a printer would get, on the paper that the page asks for.
    pub fn printed(&self) -> anyhow::Result<Sheet> {
        let how = json!({ "preferCSSPageSize": true, "printBackground": false });
        let pdf = self.call("Page.printToPDF", &how)?;
        let bytes = Base64::decode_vec(pdf["data"].as_str().context("a PDF has bytes")?)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let n_pages = text.matches("/Type /Page\n").count();
        let (_, rest) = text
            .split_once("/MediaBox [")
            .context("a page has a size")?;
        let size: Vec<f64> = rest
            .split([' ', ']'])
            .filter_map(|it| it.parse().ok())
            .take(4)
            .collect();
        let [_, _, width, height] = size[..] else {
            anyhow::bail!("a size has four numbers");
        };
        Ok(Sheet {
            bytes,
            n_pages,
            width,
            height,
        })
    }

    /// How far the page is wider than the window, in pixels.
    pub fn sideways(&self) -> anyhow::Result<i64> {
        let over = self
            .eval("document.documentElement.scrollWidth - document.documentElement.clientWidth")?;
        over.as_i64().context("a width is a whole number")
    }
}
