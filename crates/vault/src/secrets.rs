//! What the local key seals: the keyring, the device's keys, the rescue words' entropy.
//!
//! **Invariant:** fields that this build does not know are carried along when it writes.

use alloc::vec::Vec;
use core::fmt;
use zeroize::Zeroizing;

use crate::{
    FORMAT, SUITE,
    dice::{Dice, roll},
    fields::Fields,
    genesis::VaultId,
    keys::{DeviceKeys, KEY_BYTES, Purpose, SecretKey},
    rescue::RescueWords,
    seal::{self, NONCE_BYTES},
};

const HEAD_BYTES: usize = 4 + NONCE_BYTES;

// The numbers of the fields (docs/formats/vault.md). 7 and 8 are reserved for the membership log
// and for signed heads.
const KEYRING: u32 = 0;
const SIGNING: u32 = 1;
const RECEIVING: u32 = 2;
const RESCUE: u32 = 3;
const DEVICE_NO: u32 = 4;
const FLOOR: u32 = 5;
const FORMER: u32 = 6;

/// The secrets of a vault.
pub(crate) struct Secrets {
    /// The epoch keys, oldest first.
    pub(crate) keyring: Vec<SecretKey>,
    pub(crate) device: DeviceKeys,
    pub(crate) rescue: RescueWords,
    pub(crate) device_no: u16,
    /// The oldest format that is still accepted.
    pub(crate) floor: u8,
    /// Local keys of before, kept only while something still lies sealed under them.
    pub(crate) former: Vec<SecretKey>,
    unknown: Fields,
}

impl Secrets {
    pub(crate) fn make(device: DeviceKeys, rescue: RescueWords, dice: &mut dyn Dice) -> Self {
        Self {
            keyring: alloc::vec![SecretKey::make(dice)],
            device,
            rescue,
            device_no: 0,
            floor: FORMAT,
            former: Vec::new(),
            unknown: Fields::default(),
        }
    }

    /// Returns secrets with a new epoch; `former` is what may still have to be opened.
    pub(crate) fn with_new_epoch(
        &self,
        former: Vec<SecretKey>,
        dice: &mut dyn Dice,
    ) -> Option<Self> {
        let mut keyring: Vec<_> = self.keyring.iter().map(SecretKey::share).collect();
        keyring.push(SecretKey::make(dice));
        u16::try_from(keyring.len()).ok()?;
        let (signing, receiving) = self.device.expose();
        Some(Self {
            keyring,
            device: DeviceKeys::take(&mut signing.clone(), &mut receiving.clone()),
            rescue: RescueWords::from_entropy(self.rescue.expose())?,
            device_no: self.device_no,
            floor: self.floor,
            former,
            unknown: self.unknown.share(),
        })
    }

    /// Seals the secrets under the local key.
    pub(crate) fn seal(&self, local: &SecretKey, id: &VaultId, dice: &mut dyn Dice) -> Vec<u8> {
        let mut fields = self.unknown.share();
        let (signing, receiving) = self.device.expose();
        fields.set_list(
            KEYRING,
            self.keyring.iter().map(|key| key.expose().as_slice()),
        );
        fields.set_bytes(SIGNING, signing);
        fields.set_bytes(RECEIVING, receiving);
        fields.set_bytes(RESCUE, self.rescue.expose());
        fields.set_u16(DEVICE_NO, self.device_no);
        fields.set_u16(FLOOR, self.floor.into());
        fields.set_list(
            FORMER,
            self.former.iter().map(|key| key.expose().as_slice()),
        );
        let content = fields.write();

        let nonce: [u8; NONCE_BYTES] = roll(dice);
        let mut sealed = Vec::with_capacity(HEAD_BYTES + content.len() + seal::TAG_BYTES);
        sealed.extend_from_slice(&[FORMAT, SUITE, 0, 0]);
        sealed.extend_from_slice(&nonce);
        let associated = [sealed.as_slice(), id.bytes()].concat();
        sealed.extend_from_slice(&content);
        seal::seal(
            &local.derive(Purpose::Secrets),
            &nonce,
            &associated,
            &mut sealed,
            HEAD_BYTES,
        );
        sealed
    }

    /// Opens sealed secrets; `None` if they are damaged.
    pub(crate) fn open(sealed: &[u8], local: &SecretKey, id: &VaultId) -> Option<Self> {
        let (head, content) = sealed.split_at_checked(HEAD_BYTES)?;
        let associated = [head, id.bytes()].concat();
        let mut content = Zeroizing::new(Vec::from(content));
        let key = local.derive(Purpose::Secrets);
        let content = seal::open(&key, head.last_chunk()?, &associated, &mut content)?;
        Self::read(Fields::read(content)?)
    }

    fn read(fields: Fields) -> Option<Self> {
        let keys = |number| -> Option<Vec<SecretKey>> {
            let list = fields.list(number)?;
            list.into_iter()
                .map(|bytes| {
                    let key: &[u8; KEY_BYTES] = bytes.try_into().ok()?;
                    Some(SecretKey::take(&mut Zeroizing::new(*key)))
                })
                .collect()
        };
        let keyring = keys(KEYRING).filter(|keyring| !keyring.is_empty())?;
        Some(Self {
            keyring,
            device: DeviceKeys::take(&mut *fields.array(SIGNING)?, &mut *fields.array(RECEIVING)?),
            rescue: RescueWords::from_entropy(fields.get(RESCUE)?.bytes().ok()?)?,
            device_no: fields.get(DEVICE_NO)?.u16().ok()?,
            floor: fields.get(FLOOR)?.u8().ok()?,
            former: keys(FORMER).unwrap_or_default(),
            unknown: fields,
        })
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(***)")
    }
}
