//! One binary for all integration tests, since it links fast.

mod canonical;
mod catalogue;
mod commands;
mod contract;
mod hostile;
mod program;
mod readings;
mod readme;
mod rendering;
