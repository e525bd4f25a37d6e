//! The browser's IndexedDB as named stores of rows, bytes to bytes.
//!
//! **Invariant:** a write is one transaction, opened with `durability: "strict"`, and is told as
//! done only once it has committed: old state or new, never half.
use crate::js;
use idb::{
    Database, DatabaseEvent as _, Factory, ObjectStoreParams, Query, Transaction, TransactionMode,
};
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbDatabase, IdbTransaction};

const NAME: &str = "footbridge";
const VERSION: u32 = 1;

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` as far as `idb` does not reach: a transaction with options.
    type Options;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction_with_options(
        this: &Options,
        names: &Array,
        mode: &str,
        options: &js_sys::Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// Why the storage did not do as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StoreError {
    /// No room is left.
    Full,
    /// Anything else: refused, gone, broken.
    Refused,
}

/// One change of one row, as the client names its stores.
#[derive(Clone, Debug)]
pub(crate) enum Change<'a> {
    Put {
        store: &'static str,
        key: &'a [u8],
        value: &'a [u8],
    },
    Delete {
        store: &'static str,
        key: &'a [u8],
    },
}

impl Change<'_> {
    fn store(&self) -> &'static str {
        match self {
            Self::Put { store, .. } | Self::Delete { store, .. } => store,
        }
    }
}

/// The open database.
#[derive(Debug)]
pub(crate) struct Store(IdbDatabase);

impl Drop for Store {
    fn drop(&mut self) {
        // A connection left open would hold up the day when the whole database is taken away.
        self.0.close();
    }
}

impl Store {
    /// Opens the database, making its stores at the first time.
    pub(crate) async fn open(names: &'static [&'static str]) -> Result<Self, StoreError> {
        let factory = Factory::new().map_err(refused)?;
        let mut request = factory.open(NAME, Some(VERSION)).map_err(refused)?;
        request.on_upgrade_needed(move |event| {
            if let Ok(database) = event.database() {
                for name in names {
                    // The store cannot exist yet: this is the first version.
                    drop(database.create_object_store(name, ObjectStoreParams::new()));
                }
            }
        });
        Ok(Self(request.await.map_err(refused)?.into()))
    }

    /// Every row of a store, in the order of the keys.
    pub(crate) async fn rows(&self, name: &str) -> Result<Vec<(Vec<u8>, Vec<u8>)>, StoreError> {
        let transaction = Database::from(self.0.clone())
            .transaction(&[name], TransactionMode::ReadOnly)
            .map_err(refused)?;
        let store = transaction.object_store(name).map_err(refused)?;
        let keys = store.get_all_keys(None, None).map_err(refused)?;
        let values = store.get_all(None, None).map_err(refused)?;
        let keys = keys.await.map_err(refused)?;
        let values = values.await.map_err(refused)?;
        let bytes = |it: &JsValue| Uint8Array::new(it).to_vec();
        Ok(keys
            .iter()
            .map(bytes)
            .zip(values.iter().map(bytes))
            .collect())
    }

    /// Writes all changes, or none of them.
    pub(crate) async fn write(&self, changes: &[Change<'_>]) -> Result<(), StoreError> {
        let Some(transaction) = self.strict(changes)? else {
            return Ok(());
        };
        if let Err(why) = fill(&transaction, changes) {
            // Left alone it would commit what it holds so far.
            drop(transaction.abort());
            return Err(why);
        }
        ended(transaction.commit().map_err(refused)?.into()).await
    }

    /// The one place where a transaction is opened for writing.
    fn strict(&self, changes: &[Change<'_>]) -> Result<Option<Transaction>, StoreError> {
        let mut names: Vec<&str> = Vec::new();
        for name in changes.iter().map(Change::store) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.is_empty() {
            return Ok(None);
        }
        let array: Array = names.iter().map(|it| JsValue::from_str(it)).collect();
        let transaction = self
            .0
            .unchecked_ref::<Options>()
            .transaction_with_options(
                &array,
                "readwrite",
                &js::object(&[("durability", "strict".into())]),
            )
            .map_err(|_| StoreError::Refused)?;
        Ok(Some(transaction.into()))
    }

    /// Takes the whole database away.
    pub(crate) async fn forget(self) -> Result<(), StoreError> {
        self.0.close();
        let factory = Factory::new().map_err(refused)?;
        factory
            .delete(NAME)
            .map_err(refused)?
            .await
            .map_err(refused)
    }
}

fn fill(transaction: &Transaction, changes: &[Change<'_>]) -> Result<(), StoreError> {
    for change in changes {
        let store = transaction.object_store(change.store()).map_err(refused)?;
        match change {
            Change::Put { key, value, .. } => {
                let (key, value) = (Uint8Array::from(*key), Uint8Array::from(*value));
                store.put(&value, Some(&key)).map_err(refused)?;
            }
            Change::Delete { key, .. } => {
                let key: JsValue = Uint8Array::from(*key).into();
                store.delete(Query::Key(key)).map_err(refused)?;
            }
        }
    }
    Ok(())
}

/// Waits until a transaction has committed or was given up.
///
/// `idb` looks for the reason in the event's target, which for a failed request is not the
/// transaction; so a full disk would look like any other trouble.
async fn ended(transaction: IdbTransaction) -> Result<(), StoreError> {
    let promise = Promise::new(&mut |done, given_up| {
        transaction.set_oncomplete(Some(&done));
        transaction.set_onabort(Some(&given_up));
    });
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction
            .error()
            .map_or(StoreError::Refused, |error| told(&error))),
    }
}

fn told(error: &DomException) -> StoreError {
    if error.name() == "QuotaExceededError" {
        StoreError::Full
    } else {
        StoreError::Refused
    }
}

fn refused(error: idb::Error) -> StoreError {
    match error {
        idb::Error::DomException(error) => told(&error),
        _ => StoreError::Refused,
    }
}
