//! One binary for all integration tests, since it links fast.

mod canonical;
mod catalogue;
mod commands;
mod contract;
mod hostile;
mod measure;
mod program;
mod properties;
mod readings;
mod readme;
mod rendering;
