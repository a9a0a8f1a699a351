//! Input that nobody should have to fear.

use std::process::Stdio;

use crate::program::{command, tearjerk, tearjerk_fed};

#[test]
fn words_of_any_kind_give_songs_or_a_note() {
    for words in [
        "   ",
        "!?!?!?",
        "💔☔🌸🍺😢",
        "\u{202e}desrever",
        "مرحبا أنا حزين",
        "Скучаю по тебе",
        "bell\u{7}and\u{1b}[31mred\u{1b}[0m",
        "a\u{300}\u{301}\u{302}",
        "ﾊﾝｶｸ ｶﾅ",
        "--",
    ] {
        let run = tearjerk(["suggest", "--json", "--", words]);
        assert_eq!((run.code, &run.json()["count"]), (0, &serde_json::json!(3)), "{words:?}");
    }
}

#[test]
fn control_characters_in_words_never_reach_the_terminal() {
    let words = "zzz\u{1b}[31m\u{7}\u{202e}\u{9b}31mqqq";
    for args in [["suggest", words], ["show", words], ["list", "--artist"]] {
        let run = if args[0] == "list" { tearjerk(["list", "--artist", words]) } else { tearjerk(args) };
        let all = run.stdout + &run.stderr;
        assert!(!all.contains(['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}']), "{args:?}: {all:?}");
        assert!(all.contains("zzz\u{fffd}"), "{args:?}: {all:?}");
    }
    let run = tearjerk(["list", "--mood", words]);
    assert_eq!(run.code, 2);
    assert!(!run.stderr.contains('\u{1b}'), "{:?}", run.stderr);
}

#[test]
fn a_megabyte_of_text_is_read_to_its_end() {
    for filler in ["la la la ", "らららら、", "今日は雨で", "not so very "] {
        let text = filler.repeat(1_000_000 / filler.len()) + " my dog died";
        let run = tearjerk_fed(&["suggest", "-", "--json"], text.as_bytes());
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(
            run.json()["reading"]["moods"].as_array().expect("moods").iter().any(|mood| mood["id"] == "bereavement")
        );
    }
}

#[test]
fn words_come_from_stdin_for_a_dash_and_where_nothing_else_is_said() {
    for args in [&["suggest", "-", "--json"][..], &["suggest", "--json"]] {
        let run = tearjerk_fed(args, "おばあちゃんが亡くなった\n".as_bytes());
        assert_eq!(run.json()["query"]["text"], "おばあちゃんが亡くなった", "{args:?}");
    }
    for args in [
        &["suggest", "my dog died", "--json"][..],
        &["suggest", "--mood", "family", "--json"],
        &["suggest", "--artist", "aiko", "--json"],
    ] {
        let run = tearjerk_fed(args, b"lonely");
        assert_ne!(run.json()["query"]["text"], "lonely", "{args:?}");
    }
}

#[cfg(unix)]
#[test]
fn invalid_utf8_ends_with_2_and_says_so() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let output = command().arg("suggest").arg(OsStr::from_bytes(b"\xff\xfe")).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("invalid UTF-8"));
    let run = tearjerk_fed(&["suggest", "-"], b"\xff\xfe");
    assert_eq!((run.code, &*run.stdout), (2, ""));
    assert!(run.stderr.starts_with("error: stdin cannot be read; give the words as UTF-8 text"), "{}", run.stderr);
}

#[test]
fn a_closed_pipe_ends_quietly_with_0() {
    for args in [&["list"][..], &["list", "--json"], &["list", "--format", "card"]] {
        let mut child =
            command().args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the program ends");
        assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_ends_with_2_and_says_so() {
    let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has /dev/full");
    let output = command().arg("list").stdout(full).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: "));
}
